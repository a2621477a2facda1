import { FUNDING_FIGURES } from './funding.js';
import { BenefitSwitch, ContinuationOrder, LawTables } from './law-tables.js';
import { APPRENTICE_PAY, MINIMUM_WAGES } from './pay.js';
import { SAFE_COUNTRIES, SAFE_COUNTRY_EXCEPTIONS } from './safe-countries.js';

/** Each order names the day on which a permit must be valid; an extended permit can carry over into the next. */
const CONTINUATION_ORDERS: readonly ContinuationOrder[] = [
  {
    validOn: '2024-02-01',
    until: '2025-03-04',
    source: '§ 2 Abs. 1 UkraineAufenthFGV, first version of 28.11.2023',
    reviewBy: '2027-02-01',
  },
  {
    validOn: '2025-02-01',
    until: '2026-03-04',
    source: '§ 2 Abs. 1 UkraineAufenthFGV, first amendment',
    reviewBy: '2027-02-01',
  },
  {
    validOn: '2026-02-01',
    until: '2027-03-04',
    source: '§ 2 Abs. 1 UkraineAufenthFGV, text of 19.8.2026',
    reviewBy: '2027-02-01',
  },
];

/** Drafted for 1 July 2026 and not in the law on 19 August 2026; somebody must look before each release. */
const BENEFIT_SWITCH_24: BenefitSwitch = {
  validFrom: null,
  firstPermitAfter: '2025-03-31',
  transitionMonths: 3,
  source: 'Draft Leistungsrechtsanpassungsgesetz; § 1 AsylbLG and § 74 SGB II unchanged on 19.8.2026',
  reviewBy: '2026-12-31',
};

/** Federal law as read on 19 August 2026. */
export const BUILT_IN_TABLES: LawTables = {
  safeCountries: SAFE_COUNTRIES,
  safeCountryExceptions: SAFE_COUNTRY_EXCEPTIONS,
  safeOriginAppliedAfter: '2015-08-31',
  dublinRegisteredFrom: '2026-07-01',
  continuationOrders: CONTINUATION_ORDERS,
  benefitSwitch24: BENEFIT_SWITCH_24,
  minimumWages: MINIMUM_WAGES,
  apprenticePay: APPRENTICE_PAY,
  funding: FUNDING_FIGURES,
  reviewBy: {},
};
