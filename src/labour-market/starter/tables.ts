import { GERMANY, landOf } from '../../domain/shared/index.js';
import { STARTER_KLDB_TREE } from './kldb-tree.js';
import { STARTER_LEVEL_PAIRS, STARTER_OCCUPATIONS, StarterOccupation } from './occupations.js';
import { STARTER_AGENTUREN, STARTER_JOBCENTERS } from './offices.js';
import { STARTER_COMMUTING, STARTER_KREISE, STARTER_POSTCODES } from './regions.js';
import { STARTER_SHORTAGE, STARTER_SHORTAGE_YEAR } from './shortage.js';
import { STARTER_SKILLS } from './skills.js';

/** Rows of the starter pack for one table, in the columns of that table. */
export interface StarterTable {
  readonly table: string;
  readonly key: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** SQL condition on a row (named `r`) under which imported data already says it better. */
  readonly unless?: string;
}

/** Lay ids of the pack: a prefix keeps them apart from the four digits of the auxiliary classification. */
export const layId = (kldb: string): string => `Z${kldb}`;

const REQUIREMENTS = ['', 'Helfer', 'Fachkraft', 'Spezialist', 'Experte'] as const;

function kldbRows(): StarterTable['rows'] {
  const upper = STARTER_KLDB_TREE.map(([code, title]) => ({
    code,
    level: code.length,
    title,
    short_title: title,
  }));
  const titles = new Map(STARTER_KLDB_TREE);
  const leaves = STARTER_OCCUPATIONS.map(({ kldb }) => {
    const title = `${titles.get(kldb.slice(0, 4)) ?? kldb} - ${REQUIREMENTS[Number(kldb[4])]}`;
    return { code: kldb, level: 5, title, short_title: title };
  });
  return [...upper, ...leaves];
}

/** One question per pair: the answer sets the requirement level. Asked from both sides of the pair. */
function followupRows(): StarterTable['rows'] {
  const byCode = new Map(STARTER_OCCUPATIONS.map((occupation) => [occupation.kldb, occupation]));
  return STARTER_LEVEL_PAIRS.flatMap(([helper, skilled]) =>
    [helper, skilled].flatMap((asked) => {
      const question = `QZ${asked}_1`;
      const common = { lay_id: layId(asked), question_id: question, question_index: 1 };
      const answer = (
        position: number,
        answerId: number,
        text: string,
        to: StarterOccupation | undefined,
      ) => ({
        ...common,
        position,
        entry: 'answer',
        answer_id: answerId,
        answer: text,
        kldb: to?.kldb,
        isco: to?.isco,
        last: true,
      });
      return [
        {
          ...common,
          position: 1,
          entry: 'question',
          kind: 'anforderungsniveau',
          question: 'Ist für die Tätigkeit in der Regel eine abgeschlossene Berufsausbildung nötig?',
          question_past: 'War für die Tätigkeit in der Regel eine abgeschlossene Berufsausbildung nötig?',
        },
        answer(2, 1, 'Ja', byCode.get(skilled)),
        answer(3, 2, 'Nein', byCode.get(helper)),
      ];
    }),
  );
}

function shortageRows(): StarterTable['rows'] {
  const common = { origin: 'example', year: STARTER_SHORTAGE_YEAR, requirement: 0, indicators: {} };
  return STARTER_SHORTAGE.flatMap(([kldb, germany, byLand = {}]) =>
    [[GERMANY, germany] as const, ...Object.entries(byLand)].map(([region, score]) => ({
      ...common,
      region,
      kldb,
      score,
      class: score >= 2 ? 'shortage' : score >= 1.5 ? 'watch' : 'none',
    })),
  );
}

function similarityRows(): StarterTable['rows'] {
  const pairs = STARTER_OCCUPATIONS.flatMap(({ kldb, similar }) =>
    similar.flatMap((other) => [`${kldb} ${other}`, `${other} ${kldb}`]),
  );
  return [...new Set(pairs)].map((pair) => {
    const [first = '', second = ''] = pair.split(' ');
    return { lay_id: layId(first), similar_id: layId(second), grade: 'high' };
  });
}

function skillLinkRows(): StarterTable['rows'] {
  return STARTER_OCCUPATIONS.flatMap(({ kldb, essential, optional }) =>
    [...essential.map((id) => [id, true] as const), ...optional.map((id) => [id, false] as const)].map(
      ([skill_id, isEssential], position) => ({ kldb, skill_id, essential: isEssential, position }),
    ),
  );
}

/** The whole pack as rows, parents first. */
export const STARTER_TABLES: readonly StarterTable[] = [
  {
    table: 'kreis',
    key: ['ags'],
    rows: STARTER_KREISE.map(([ags, name, kind, nuts3, lat, lon]) => ({
      ags,
      name,
      kind,
      nuts3,
      land: landOf(ags),
      lat,
      lon,
    })),
  },
  {
    table: 'agentur',
    key: ['id'],
    rows: STARTER_AGENTUREN.map(([id, name, directorate]) => ({ id, name, directorate })),
  },
  {
    table: 'kreis_agentur',
    key: ['ags', 'agentur_id', 'role'],
    rows: STARTER_AGENTUREN.flatMap(([id, , , kreise]) =>
      kreise.map((ags) => ({ ags, agentur_id: id, role: 'office' })),
    ),
  },
  {
    table: 'jobcenter',
    key: ['id'],
    rows: STARTER_JOBCENTERS.map(([id, form, name]) => ({ id, agentur_id: id.slice(0, 3), form, name })),
  },
  {
    table: 'jobcenter_kreis',
    key: ['jobcenter_id', 'ags'],
    rows: STARTER_JOBCENTERS.flatMap(([id, , , kreise]) => kreise.map((ags) => ({ jobcenter_id: id, ags }))),
  },
  {
    table: 'postcode',
    key: ['plz', 'place'],
    rows: STARTER_POSTCODES.map(([plz, place, ags, lat, lon]) => ({ plz, place, ags, lat, lon })),
    unless: `exists (select from postcode p where p.plz = r.plz and p.source = 'reference')`,
  },
  {
    table: 'commuting',
    key: ['home_ags', 'work_ags'],
    rows: STARTER_COMMUTING.map(([home_ags, work_ags, total]) => ({
      home_ags,
      work_ags,
      total,
      foreign_nationals: 0,
      apprentices: 0,
      approximate: true,
    })),
  },
  { table: 'kldb', key: ['code'], rows: kldbRows() },
  {
    table: 'kldb_isco',
    key: ['kldb', 'isco'],
    rows: STARTER_OCCUPATIONS.map(({ kldb, isco }) => ({ kldb, isco })),
  },
  {
    table: 'lay_occupation',
    key: ['id'],
    rows: STARTER_OCCUPATIONS.map(({ kldb, isco, de, en, ar, task, words }) => ({
      id: layId(kldb),
      title: de,
      title_en: en,
      title_ar: ar,
      task,
      description: '',
      words,
      kldb,
      isco,
    })),
  },
  {
    table: 'lay_kldb',
    key: ['lay_id', 'kldb'],
    rows: STARTER_OCCUPATIONS.map(({ kldb }) => ({ lay_id: layId(kldb), kldb })),
  },
  { table: 'lay_similarity', key: ['lay_id', 'similar_id'], rows: similarityRows() },
  { table: 'lay_followup', key: ['lay_id', 'position'], rows: followupRows() },
  {
    table: 'skill',
    key: ['id'],
    rows: STARTER_SKILLS.map(([id, label_de, label_en, label_ar]) => ({ id, label_de, label_en, label_ar })),
    unless: 'exists (select from skill s where s.label_en = r.label_en and s.id <> r.id)',
  },
  { table: 'kldb_skill', key: ['kldb', 'skill_id'], rows: skillLinkRows() },
  {
    table: 'shortage_record',
    key: ['origin', 'year', 'region', 'kldb', 'requirement'],
    rows: shortageRows(),
    unless: "exists (select from shortage_record s where s.source = 'reference')",
  },
];
