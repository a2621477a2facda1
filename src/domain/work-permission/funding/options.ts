import { LocalDate } from '../../shared/index.js';
import { isInForce, RuleInfo } from '../rules/rule.js';
import { BUILT_IN_TABLES } from '../tables/built-in.js';
import { LawTables } from '../tables/law-tables.js';
import { FundingCase } from './build.js';
import { sgb2Section16e, sgb2Section16i, sgb3Section54a, sgb3Section88 } from './employer.js';
import { recognitionGrant, sgb3Section131a, sgb3Section81, sgb3Section82 } from './further-training.js';
import { sgb2Section16k, sgb3Section45, sgb3Section45Para4, sgb3Section45Para6 } from './job-search.js';
import { sgb3Section51, sgb3Section56, sgb3Section74, sgb3Section75a, sgb3Section76 } from './training.js';
import { FundingOption, FundingPerson, FundingWork, PrerequisiteState } from './types.js';

type Instrument = ((c: FundingCase) => FundingOption) & { readonly info: RuleInfo };

const INSTRUMENTS: readonly Instrument[] = [
  sgb3Section88,
  sgb2Section16e,
  sgb2Section16i,
  sgb3Section54a,
  sgb3Section45,
  sgb3Section45Para4,
  sgb3Section45Para6,
  sgb3Section74,
  sgb3Section75a,
  sgb3Section51,
  sgb3Section56,
  sgb3Section76,
  sgb3Section81,
  sgb3Section82,
  sgb3Section131a,
  sgb2Section16k,
  recognitionGrant,
];

const ORDER: Readonly<Record<PrerequisiteState, number>> = { met: 0, ask: 1, not_met: 2 };

/**
 * Every instrument that could help with this work, those whose prerequisites are met first: what is met, not met or to
 * be asked, how much for how long, who applies where, and the day by which the application must be in. Almost all are
 * at the office's discretion; the list promises nothing.
 */
export function fundingOptions(
  person: FundingPerson,
  work: FundingWork,
  day: LocalDate,
  tables: LawTables = BUILT_IN_TABLES,
): readonly FundingOption[] {
  return INSTRUMENTS.filter((instrument) => isInForce(instrument.info, day))
    .map((instrument) => instrument({ person, work, day, figures: tables.funding }))
    .sort((a, b) => ORDER[a.availability] - ORDER[b.availability]);
}
