import type { RawCourse } from '../../src/domain/course-feed/index.js';

/** A course as a spreadsheet gives it, without a fault; tests change one field at a time. */
export const GOOD_COURSE_ROW: RawCourse = {
  key: 'K-1',
  provider: 'Sprachschule am See',
  title: 'Integrationskurs B1',
  scheme: 'Integrationskurs',
  entryLevel: 'A2',
  target: 'B1',
  startsOn: '11.01.2027',
  endsOn: '30.04.2027',
  registerBy: '04.01.2027',
  ue: '300 UE',
  weekdays: 'Mo-Fr',
  from: '8:30',
  to: '12.00 Uhr',
  mode: 'Präsenz',
  plz: '82319',
  childcare: 'ja',
  seats: '12',
  selfPayEur: '1.374,50 €',
  examOn: '2027-05-07',
  resultOn: '11.06.27',
};
