import { Finding, FixedFindingCode, Verdict } from '../verdict.js';
import { CONTACT_SIGNALS } from './contact-signals.js';
import { DISCRIMINATION_SIGNALS } from './discrimination-signals.js';
import { DOCUMENT_SIGNALS } from './document-signals.js';
import { FEE_SIGNALS } from './fee-signals.js';
import { HOUSING_SIGNALS } from './housing-signals.js';
import { LONGEST_TEXT } from './limits.js';
import { NO_SIGNALS, SignalIds, SignalMemo } from './memo.js';
import { PAY_SIGNALS } from './pay-signals.js';
import { SignalReader } from './rules.js';
import { WRAP_LENGTH } from './sentences.js';
import { NATIVE_SIGNALS, WORK_SIGNALS } from './work-signals.js';

interface Watch {
  readonly code: FixedFindingCode;
  readonly verdict: Verdict;
  readonly reader: SignalIds;
  /** Only these rules count; absent: all of the table but those of `except`. */
  readonly rules?: readonly string[];
  readonly except?: readonly string[];
  /** A mark that, anywhere in the text, takes back what these rules found. */
  readonly liftedBy?: { readonly mark: string; readonly rules: readonly string[] };
  /** Marks that count when one of each list stands anywhere in the text. */
  readonly together?: readonly (readonly string[])[];
}

const fees = new SignalReader(FEE_SIGNALS);
const work = new SignalReader(WORK_SIGNALS);
const promises = new SignalReader(PAY_SIGNALS);

const WATCHES: readonly Watch[] = [
  {
    code: 'FEE_ASKED',
    verdict: 'refuse',
    reader: fees,
    except: ['pledge-for-clothes', 'procures', 'priced', 'borne'],
    liftedBy: { mark: 'borne', rules: ['purpose-costs-amount'] },
    together: [['procures'], ['priced']],
  },
  { code: 'FEE_ASKED', verdict: 'warn', reader: fees, rules: ['pledge-for-clothes'] },
  { code: 'DOCUMENTS_WITHHELD', verdict: 'refuse', reader: new SignalReader(DOCUMENT_SIGNALS) },
  {
    code: 'DISCRIMINATORY_CRITERION',
    verdict: 'hold',
    reader: new SignalReader(DISCRIMINATION_SIGNALS),
    except: ['age-open'],
    liftedBy: { mark: 'age-open', rules: ['age-cap', 'age-limit', 'age-span'] },
  },
  { code: 'MESSENGER_ONLY', verdict: 'hold', reader: new SignalReader(CONTACT_SIGNALS) },
  { code: 'HOUSING_TIED', verdict: 'hold', reader: new SignalReader(HOUSING_SIGNALS) },
  { code: 'NATIVE_SPEAKER_REQUIRED', verdict: 'warn', reader: new SignalReader(NATIVE_SIGNALS) },
  {
    code: 'VAGUE_HIGH_PAY',
    verdict: 'hold',
    reader: promises,
    rules: [
      'quick-money',
      'forwarding-from-home',
      'weekly-fortune',
      'high-from-home',
      'high-unskilled',
      'high-easy',
      'much-for-little',
      'high-vague',
    ],
    together: [['extreme'], ['unskilled', 'easy', 'vague']],
  },
  { code: 'HOURS_OVER_WEEKLY_LIMIT', verdict: 'hold', reader: work, rules: ['long-week'] },
  { code: 'HOURS_OVER_DAILY_LIMIT', verdict: 'hold', reader: work, rules: ['long-day'] },
];

const memo = new SignalMemo([...new Set(WATCHES.map(({ reader }) => reader))]);

/** Findings in one free text of a vacancy; `pointer` names the field it stands in. */
export function textFindings(text: string, pointer: string): readonly Finding[] {
  const ids = memo.read(text.slice(0, LONGEST_TEXT));
  if (ids === NO_SIGNALS) return [];
  const findings: Finding[] = [];
  for (const watch of WATCHES) {
    const held = ids.of(watch.reader);
    const rule = held.find((id) => counts(watch, id, held)) ?? together(watch, held);
    if (rule) findings.push({ code: watch.code, verdict: watch.verdict, pointer, params: { rule } });
  }
  return findings;
}

function counts({ rules, except, liftedBy }: Watch, id: string, held: readonly string[]): boolean {
  const lifted = liftedBy && held.includes(liftedBy.mark) && liftedBy.rules.includes(id);
  return !lifted && (rules?.includes(id) ?? except?.includes(id) !== true);
}

/** The first of the marks that say together what none says alone. */
function together(watch: Watch, held: readonly string[]): string | undefined {
  const all = watch.together?.every((marks) => marks.some((mark) => held.includes(mark))) ?? false;
  return all ? watch.together?.[0]?.[0] : undefined;
}

/** Title or text say that the work is temporary agency work. */
export function namesAgencyWork(title: string, text: string): boolean {
  // A short title without mark-up never runs on into the text, so both are read as the check reads them anyway.
  const apart = title.length < WRAP_LENGTH && !title.includes('<');
  const read = apart ? [title, text] : [`${title}\n${text}`];
  return read.some((one) => memo.read(one.slice(0, LONGEST_TEXT)).of(work).includes('lending'));
}

/** Marks of a posting that says little: no skills needed, easy work, everything told later. */
export function vagueness(text: string): ReadonlySet<'unskilled' | 'easy' | 'vague'> {
  const ids = memo.read(text.slice(0, LONGEST_TEXT)).of(promises);
  return new Set((['unskilled', 'easy', 'vague'] as const).filter((mark) => ids.includes(mark)));
}
