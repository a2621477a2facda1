import { Finding, FixedFindingCode, Verdict } from '../verdict.js';
import { CONTACT_SIGNALS, HOUSING_SIGNALS, PAY_SIGNALS } from './contact-signals.js';
import { DISCRIMINATION_SIGNALS } from './discrimination-signals.js';
import { DOCUMENT_SIGNALS } from './document-signals.js';
import { FEE_SIGNALS } from './fee-signals.js';
import { Words, wordsOf } from './phrases.js';
import { SignalReader } from './rules.js';
import { readSentences } from './sentences.js';
import { NATIVE_SIGNALS, WORK_SIGNALS } from './work-signals.js';

interface Reader {
  findIn(sentences: readonly Words[]): readonly string[];
}

interface Watch {
  readonly code: FixedFindingCode;
  readonly verdict: Verdict;
  readonly reader: Reader;
  /** Only these rules count; absent: all of the table. */
  readonly rules?: readonly string[];
}

const work = new SignalReader(WORK_SIGNALS);
const promises = new SignalReader(PAY_SIGNALS);

const WATCHES: readonly Watch[] = [
  { code: 'FEE_ASKED', verdict: 'refuse', reader: new SignalReader(FEE_SIGNALS) },
  { code: 'DOCUMENTS_WITHHELD', verdict: 'refuse', reader: new SignalReader(DOCUMENT_SIGNALS) },
  { code: 'DISCRIMINATORY_CRITERION', verdict: 'hold', reader: new SignalReader(DISCRIMINATION_SIGNALS) },
  { code: 'MESSENGER_ONLY', verdict: 'hold', reader: new SignalReader(CONTACT_SIGNALS) },
  { code: 'HOUSING_TIED', verdict: 'hold', reader: new SignalReader(HOUSING_SIGNALS) },
  { code: 'NATIVE_SPEAKER_REQUIRED', verdict: 'warn', reader: new SignalReader(NATIVE_SIGNALS) },
  {
    code: 'VAGUE_HIGH_PAY',
    verdict: 'hold',
    reader: promises,
    rules: [
      'quick-money',
      'weekly-fortune',
      'high-from-home',
      'high-unskilled',
      'high-easy',
      'much-for-little',
      'high-vague',
    ],
  },
  { code: 'HOURS_OVER_WEEKLY_LIMIT', verdict: 'hold', reader: work, rules: ['long-week'] },
  { code: 'HOURS_OVER_DAILY_LIMIT', verdict: 'hold', reader: work, rules: ['long-day'] },
];

/** Longest text that is read, in characters; the rest of a longer one is cut (the edge refuses such texts anyway). */
export const LONGEST_TEXT = 20_000;

/** Findings in one free text of a vacancy; `pointer` names the field it stands in. */
export function textFindings(text: string, pointer: string): readonly Finding[] {
  const sentences = readSentences(text.slice(0, LONGEST_TEXT)).map(wordsOf);
  const findings: Finding[] = [];
  const seen = new Map<Reader, readonly string[]>();
  for (const watch of WATCHES) {
    const ids = seen.get(watch.reader) ?? watch.reader.findIn(sentences);
    seen.set(watch.reader, ids);
    const rule = ids.find((id) => watch.rules?.includes(id) ?? true);
    if (rule) findings.push({ code: watch.code, verdict: watch.verdict, pointer, params: { rule } });
  }
  return findings;
}

/** The text says that the work is temporary agency work. */
export function namesAgencyWork(text: string): boolean {
  return work.find(text.slice(0, LONGEST_TEXT)).includes('lending');
}

/** Marks of a posting that says little: no skills needed, easy work, everything told later. */
export function vagueness(text: string): ReadonlySet<'unskilled' | 'easy' | 'vague'> {
  const ids = promises.find(text.slice(0, LONGEST_TEXT));
  return new Set((['unskilled', 'easy', 'vague'] as const).filter((mark) => ids.includes(mark)));
}
