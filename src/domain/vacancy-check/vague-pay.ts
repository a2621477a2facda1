import { LocalDate } from '../shared/index.js';
import { hourlyCents } from './pay.js';
import { CheckTables, rowOn } from './tables.js';
import { vagueness } from './text/signals.js';
import { VacancyFacts } from './vacancy.js';
import { Finding } from './verdict.js';

/** Multiples of the minimum wage from which pay is striking: for plainly vague work, for work without skills, for no duties at all. */
const STRIKING = { vague: 1.5, unskilled: 1.9, silent: 2.2 };
const SILENT_WORDS = 6;
const NO_TRADE =
  /^(?:(?:neben|ferien|heim|top|traum)?jobs?|arbeit|mitarbeiter(?:[/*:_(]?-?in(?:nen)?\)?)?|helfer(?:[/*:_(]?-?in(?:nen)?\)?)?|stelle|aushilfen?|personal|leute|work(?:er)?s?|staff|hilfskr(?:ä|ae)fte?|gesucht|sofort|dringend|wir|suchen|ab|f(?:ü|ue)r|uns|team|m|w|d|in|der|[^\p{L}]+)$/iu;

/** Pay far above the usual for a posting that tells little of the work: kept for a person to look at. */
export function vaguePayFindings(
  vacancy: VacancyFacts,
  today: LocalDate,
  tables: CheckTables,
): readonly Finding[] {
  const hourly =
    vacancy.pay && hourlyCents(vacancy.pay, vacancy.hoursPerWeek ?? 40, vacancy.hoursPerDay ?? 8);
  const minimum = rowOn(tables.minimumWage, vacancy.start ?? today)?.value;
  if (!hourly || !minimum) return [];
  const times = hourly / minimum;
  // Most pay is usual, and then nobody needs to read what the text promises.
  if (times < Math.min(...Object.values(STRIKING))) return [];
  const marks = vagueness(`${vacancy.title}\n${vacancy.text}`);
  const vague = (marks.has('easy') || marks.has('vague')) && times >= STRIKING.vague;
  const unskilled = marks.has('unskilled') && times >= STRIKING.unskilled;
  const silent = saysNothing(vacancy) && times >= STRIKING.silent;
  if (!vague && !unskilled && !silent) return [];
  return [
    {
      code: 'VAGUE_HIGH_PAY',
      verdict: 'hold',
      pointer: '/pay',
      params: { hourlyCents: hourly, timesMinimum: Math.round(times * 10) / 10 },
    },
  ];
}

/** Hardly a word of duties, and a title that names no trade. */
function saysNothing(vacancy: VacancyFacts): boolean {
  const words = vacancy.text.trim().split(/\s+/).filter(Boolean);
  const title = vacancy.title.split(/[\s/()\-,.!]+/u).filter(Boolean);
  return words.length < SILENT_WORDS && title.every((word) => NO_TRADE.test(word));
}
