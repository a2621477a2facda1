import { CefrLevel, LocalDate, isWithin } from '../../shared/index.js';
import { LanguageScheme } from '../model/index.js';

export type CourseTypeId =
  | 'ik_general'
  | 'ik_literacy'
  | 'ik_second_script'
  | 'ik_special_need'
  | 'ik_intensive'
  | 'ik_youth'
  | 'ik_women'
  | 'ik_parents'
  | 'ik_foerder'
  | 'bsk_b2'
  | 'bsk_c1'
  | 'bsk_c2'
  | 'bsk_special_a2'
  | 'bsk_special_b1'
  | 'bsk_recognition'
  | 'bsk_trade'
  | 'bsk_job'
  | 'bsk_apprentice'
  | 'eok';

/** Facts about a kind of course, valid for a time; what a dated run does not say is read here. */
export interface CourseType {
  readonly id: CourseTypeId;
  readonly germanName: string;
  readonly scheme: LanguageScheme;
  readonly entry: CefrLevel | null;
  readonly target: CefrLevel | null;
  /** Language part; the longest where the law gives a range. Null = individual concept. */
  readonly languageUe: number | null;
  readonly orientationUe: number;
  /** Name of the final exam; null = attendance only, which certifies nothing. */
  readonly exam: string | null;
  readonly repetition: { readonly times: number; readonly ue: number } | null;
  readonly minimumGroup: number | null;
  readonly needsJobOffer: boolean;
  /** Only after an integration course attended without reaching B1 (DeuFöV § 13(2)). */
  readonly afterIntegrationCourse: boolean;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly source: string;
}

const COMMON = {
  orientationUe: 0,
  exam: null,
  repetition: null,
  minimumGroup: null,
  needsJobOffer: false,
  afterIntegrationCourse: false,
  validFrom: null,
  validTo: null,
} as const;
const INTEGRATION = {
  ...COMMON,
  scheme: 'IK',
  entry: 0,
  target: 3,
  orientationUe: 100,
  exam: 'DTZ',
} as const;
const OCCUPATIONAL = { ...COMMON, scheme: 'BSK', minimumGroup: 15 } as const;
const SPECIAL = {
  ...OCCUPATIONAL,
  scheme: 'BSK_SPECIAL',
  languageUe: 400,
  afterIntegrationCourse: true,
} as const;
/** Last day of the courses that the fifth amending ordinance ended (BGBl. 2024 I Nr. 393, in force 7 Dec 2024). */
const ABOLISHED = { ...INTEGRATION, languageUe: 900, validTo: '2024-12-06' } as const;
const ABOLISHED_SOURCE = '5. IntVÄndV, BGBl. 2024 I Nr. 393; BAMF 23.12.2024';
const REPETITION = { times: 1, ue: 300 } as const;

export const COURSE_TYPES: readonly CourseType[] = [
  {
    ...INTEGRATION,
    id: 'ik_general',
    germanName: 'Allgemeiner Integrationskurs',
    languageUe: 600,
    repetition: REPETITION,
    validTo: '2024-12-06',
    source: 'IntV § 11, § 5(5) as in force until 6 Dec 2024',
  },
  {
    ...INTEGRATION,
    id: 'ik_general',
    germanName: 'Allgemeiner Integrationskurs',
    languageUe: 600,
    validFrom: '2024-12-07',
    source: 'IntV § 11; hib 39/2025: no repetition since 7 Dec 2024',
  },
  {
    ...INTEGRATION,
    id: 'ik_literacy',
    germanName: 'Alphabetisierungskurs',
    languageUe: 900,
    repetition: REPETITION,
    source: 'IntV § 13(1) no. 1',
  },
  {
    ...INTEGRATION,
    id: 'ik_second_script',
    germanName: 'Integrationskurs für Zweitschriftlernende',
    languageUe: 900,
    source: 'IntV § 13(1) no. 2',
  },
  {
    ...INTEGRATION,
    id: 'ik_special_need',
    germanName: 'Integrationskurs bei besonderem pädagogischem Förderbedarf',
    languageUe: 900,
    repetition: REPETITION,
    source: 'IntV § 13(1) no. 3',
  },
  {
    ...INTEGRATION,
    id: 'ik_intensive',
    germanName: 'Intensivkurs',
    languageUe: 400,
    source: 'IntV § 13(2): only when the placement test predicts success',
  },
  { ...ABOLISHED, id: 'ik_youth', germanName: 'Jugendintegrationskurs', source: ABOLISHED_SOURCE },
  { ...ABOLISHED, id: 'ik_women', germanName: 'Frauenintegrationskurs', source: ABOLISHED_SOURCE },
  { ...ABOLISHED, id: 'ik_parents', germanName: 'Elternintegrationskurs', source: ABOLISHED_SOURCE },
  { ...ABOLISHED, id: 'ik_foerder', germanName: 'Förderkurs', source: ABOLISHED_SOURCE },
  {
    ...OCCUPATIONAL,
    id: 'bsk_b2',
    germanName: 'Basisberufssprachkurs B2',
    entry: 3,
    target: 4,
    languageUe: 500,
    exam: 'DTB B2',
    source: 'DeuFöV § 12, § 8(2): 400 UE, 500 with bridge element',
  },
  {
    ...OCCUPATIONAL,
    id: 'bsk_c1',
    germanName: 'Basisberufssprachkurs C1',
    entry: 4,
    target: 5,
    languageUe: 400,
    exam: 'DTB C1',
    source: 'DeuFöV § 12',
  },
  {
    ...OCCUPATIONAL,
    id: 'bsk_c2',
    germanName: 'Basisberufssprachkurs C2',
    entry: 5,
    target: 6,
    languageUe: 400,
    exam: 'C2',
    source: 'DeuFöV § 12',
  },
  {
    ...SPECIAL,
    id: 'bsk_special_a2',
    germanName: 'Spezialberufssprachkurs A2',
    entry: 1,
    target: 2,
    exam: 'DTB A2',
    source: 'DeuFöV § 13(1) no. 3, (2)',
  },
  {
    ...SPECIAL,
    id: 'bsk_special_b1',
    germanName: 'Spezialberufssprachkurs B1',
    entry: 2,
    target: 3,
    exam: 'DTB B1',
    source: 'DeuFöV § 13(1) no. 4, (2)',
  },
  {
    ...OCCUPATIONAL,
    id: 'bsk_recognition',
    germanName: 'Fachberufssprachkurs im Anerkennungsverfahren',
    entry: 3,
    target: 4,
    languageUe: 600,
    exam: 'B2/C1 Pflege or Fachsprachprüfung',
    source: 'DeuFöV § 13(1) no. 1',
  },
  {
    ...OCCUPATIONAL,
    id: 'bsk_trade',
    germanName: 'Fachberufssprachkurs Einzelhandel oder Gewerbe-Technik',
    entry: null,
    target: null,
    languageUe: 300,
    source: 'DeuFöV § 13(1) no. 2',
  },
  {
    ...OCCUPATIONAL,
    id: 'bsk_job',
    germanName: 'Job-Berufssprachkurs',
    entry: 2,
    target: null,
    languageUe: 150,
    minimumGroup: 3,
    needsJobOffer: true,
    validFrom: '2024-01-01',
    source: 'BAMF Job-BSK since January 2024: attendance only',
  },
  {
    ...OCCUPATIONAL,
    id: 'bsk_apprentice',
    germanName: 'Azubi-Berufssprachkurs',
    entry: null,
    target: null,
    languageUe: null,
    minimumGroup: 7,
    needsJobOffer: true,
    source: 'BAMF Azubi-BSK: one per school year, individual concept',
  },
  {
    ...COMMON,
    id: 'eok',
    germanName: 'Erstorientierungskurs',
    scheme: 'EOK',
    entry: 0,
    target: 1,
    languageUe: 300,
    source: 'BAMF Erstorientierungskurse: for people without access to integration courses',
  },
];

/** The course types that exist on a day; many lists still name those that ended in December 2024. */
export function courseTypesOn(day: LocalDate): readonly CourseType[] {
  return COURSE_TYPES.filter(({ validFrom, validTo }) => isWithin(day, validFrom, validTo));
}
