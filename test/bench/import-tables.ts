import { pick, seededRandom } from '../../src/domain/shared/index.js';

/** Tables for the import bench, as they would arrive from a browser: piece by piece, never whole. */
export type BenchKind = 'vacancies' | 'people';

const TITLES = ['Lagerhelfer', 'Küchenhilfe', 'Reinigungskraft', 'Pflegehelferin', 'Schreiner', 'Fahrerin'];
const CODES = ['51311', '29301', '54101', '82101', '22342', '52122'];
const PLACES = ['82319', '68159', '10115', '82211', '68161', '12043'];
const TASKS = [
  'Ware annehmen und einräumen.',
  'Wir arbeiten im Team.',
  'Deutsch A2 genügt.',
  'Arbeitskleidung wird gestellt.',
];
const SYLLABLES = ['ba', 'de', 'fi', 'go', 'hu', 'ja', 'ke', 'li', 'mo', 'nu', 'pa', 're', 'si', 'to', 'wa'];
const STATUSES = ['ae_24', 'ae_25_2', 'duldung_60a', 'aufenthaltsgestattung'];
const LINES_OF_A_PIECE = 500;

const HEADERS: Readonly<Record<BenchKind, string>> = {
  vacancies: 'title;employer;register;occupation;postcode;hours;pay;start;seats;german;description',
  people: 'name;postcode;occupation;relation;german;source;status;hours;available;mobility;wishes;consent',
};

/** The lines of a table of `rows` rows as bytes. */
export function* tableOf(kind: BenchKind, rows: number): Generator<Buffer> {
  const random = seededRandom(7);
  let text = `${HEADERS[kind]}\r\n`;
  for (let row = 0; row < rows; row += 1) {
    text += `${(kind === 'people' ? personCells(random, row) : vacancyCells(random, row)).join(';')}\r\n`;
    if (row % LINES_OF_A_PIECE !== 0) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

function vacancyCells(random: () => number, row: number): readonly string[] {
  const firm = Math.floor(random() * 500);
  const pay = (15.2 + random() * 6).toFixed(2).replace('.', ',');
  return [
    ...[pick(random, TITLES), `Betrieb ${firm}`, `HRB ${1000 + firm}`, pick(random, CODES)],
    ...[pick(random, PLACES), '40', pay, '01.03.2099', '1', 'A2'],
    `${pick(random, TASKS)} ${pick(random, TASKS)} Nummer ${row}.`,
  ];
}

function personCells(random: () => number, row: number): readonly string[] {
  const word = (): string => {
    const [first = '', ...rest] = pick(random, SYLLABLES) + pick(random, SYLLABLES) + pick(random, SYLLABLES);
    return first.toUpperCase() + rest.join('');
  };
  return [
    ...[`${word()} ${word()}`, pick(random, PLACES), pick(random, CODES), 'gelernt', 'A2', 'selbst'],
    ...[pick(random, STATUSES), '40', '01.03.2099', '30', `Nummer ${row}`, row % 10 === 0 ? '' : 'ja'],
  ];
}
