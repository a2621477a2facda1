import { ApprenticePayRow, WageRow } from './law-tables.js';

/** § 1 MiLoG with MiLoV4 and MiLoV5; no figure is known beyond 2027. */
export const MINIMUM_WAGES: readonly WageRow[] = [
  { validFrom: '2025-01-01', hourly: 1282, source: '§ 1 MiLoV4' },
  { validFrom: '2026-01-01', hourly: 1390, source: '§ 1 MiLoV5' },
  { validFrom: '2027-01-01', hourly: 1460, source: '§ 1 MiLoV5' },
];

/** § 17(2) BBiG; the figures for trainings that start in 2027 were due by 1 November 2026 and not found. */
export const APPRENTICE_PAY: readonly ApprenticePayRow[] = [
  {
    startsFrom: '2025-01-01',
    startsTo: '2025-12-31',
    monthly: [68_200, 80_500, 92_100, 95_500],
    source: '§ 17 Abs. 2 BBiG',
  },
  {
    startsFrom: '2026-01-01',
    startsTo: '2026-12-31',
    monthly: [72_400, 85_400, 97_700, 101_400],
    source: '§ 17 Abs. 2 BBiG',
  },
];
