import { SafeCountry, SafeCountryException } from './law-tables.js';

const LIST_DE = 'Anlage II zu § 29a AsylG; § 1 IntSchSiHerkStBestV (§ 29b AsylG)';
const LIST_EU = 'Art. 62 Abs. 1 bis 1b VO (EU) 2024/1348; Council 23.2.2026';
const REVIEW = '2027-06-12';

function de(country: string, validFrom: string): SafeCountry {
  return { country, list: 'de', validFrom, validTo: null, source: LIST_DE, reviewBy: REVIEW };
}

/**
 * The first day from which the Union list matters here is 12 June 2026: the accelerated procedure of Regulation
 * 2024/1348 begins then, and the exact start of the toleration ban (between 12 June and 29 July 2026) is unclear, so
 * it is taken from the first day.
 */
function eu(country: string): SafeCountry {
  return {
    country,
    list: 'eu',
    validFrom: '2026-06-12',
    validTo: null,
    source: LIST_EU,
    reviewBy: '2027-02-28',
  };
}

/**
 * Candidate states count as safe for the Union unless there is armed conflict, sanctions, or a Union-wide recognition
 * rate above 20 %. Türkiye is entered because § 104(18) no. 2 AufenthG treats it as touched. Ukraine is not: its
 * people hold § 24, and the conflict exception is the very reason. All other candidates stand on the German list.
 */
export const SAFE_COUNTRIES: readonly SafeCountry[] = [
  de('GH', '1993-07-01'),
  de('SN', '1993-07-01'),
  de('BA', '2014-11-06'),
  de('MK', '2014-11-06'),
  de('RS', '2014-11-06'),
  de('AL', '2015-10-24'),
  de('ME', '2015-10-24'),
  de('XK', '2015-10-24'),
  de('GE', '2023-12-23'),
  de('MD', '2023-12-23'),
  eu('BD'),
  eu('CO'),
  eu('EG'),
  eu('IN'),
  eu('MA'),
  eu('TN'),
  eu('TR'),
  eu('XK'),
];

export const SAFE_COUNTRY_EXCEPTIONS: readonly SafeCountryException[] = [
  {
    law: 'asylg87d',
    countries: ['GE', 'MD'],
    appliedBy: '2023-08-30',
    toleratedOn: null,
    workPermitOn: null,
    source: '§ 87d AsylG',
  },
  {
    law: 'aufenthg104Para18No1',
    countries: ['GE', 'MD'],
    appliedBy: '2023-08-30',
    toleratedOn: '2023-08-30',
    workPermitOn: null,
    source: '§ 104 Abs. 18 Nr. 1 AufenthG',
  },
  {
    law: 'aufenthg104Para18No2',
    countries: ['BD', 'CO', 'EG', 'IN', 'MA', 'TN', 'TR'],
    appliedBy: null,
    toleratedOn: '2025-05-06',
    workPermitOn: '2026-06-11',
    source: '§ 104 Abs. 18 Nr. 2 AufenthG',
  },
];
