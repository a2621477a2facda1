import { PermissionFacts } from '../../../../src/domain/work-permission/index.js';
import { factsOf, hint, line, Row } from '../support.js';

const tolerated = (since: string, over: Partial<PermissionFacts> = {}): PermissionFacts =>
  factsOf('duldung_60a', { duldungSince: since, stayUninterruptedSince: since, ...over });
const allowed = factsOf('aufenthaltsgestattung', {
  gestattetSince: '2026-07-01',
  stayUninterruptedSince: '2026-07-01',
  asylumRegisteredOn: '2026-07-01',
});
const FREE_OF_APPROVAL = 'PERMISSION_ENTITLEMENT not_required';
const APPROVED = 'PERMISSION_ENTITLEMENT required';
const stayedSince = (since: string): PermissionFacts => ({
  ...allowed,
  gestattetSince: since,
  stayUninterruptedSince: since,
});

export const APPROVAL_ROWS: readonly Row[] = [
  line(
    'beschv32Para1',
    'out',
    'last day of three months of stay',
    'NOT_YET 2026-11-22 required',
    tolerated('2026-08-21'),
  ),
  line('beschv32Para1', 'in', 'day after', 'PERMISSION_NORMALLY_GRANTED required', tolerated('2026-08-20')),
  line(
    'beschv32Para1',
    'in',
    'earlier stay counts',
    'PERMISSION_NORMALLY_GRANTED required',
    tolerated('2026-11-20', {
      stayUninterruptedSince: '2025-01-01',
    }),
  ),
  line('beschv32Para2No1', 'in', 'orientation of exactly three months', FREE_OF_APPROVAL, allowed, {
    work: { kind: 'internship_orientation', start: '2027-01-04', end: '2027-04-03' },
  }),
  line('beschv32Para2No1', 'out', 'orientation a day longer', APPROVED, allowed, {
    work: { kind: 'internship_orientation', start: '2027-01-04', end: '2027-04-04' },
  }),
  line('beschv32Para2No1', 'in', 'orientation from the first to the month end', FREE_OF_APPROVAL, allowed, {
    work: { kind: 'internship_orientation', start: '2027-03-01', end: '2027-05-31' },
  }),
  line('beschv32Para2No1', 'in', 'length not stated', 'PERMISSION_ENTITLEMENT unknown', allowed, {
    work: { kind: 'internship_orientation' },
  }),
  line('beschv32Para2No1', 'in', 'compulsory, six months', FREE_OF_APPROVAL, allowed, {
    work: { kind: 'internship_mandatory', start: '2027-01-04', end: '2027-07-03' },
  }),
  line('beschv32Para2No1', 'in', 'introductory qualification, a year', FREE_OF_APPROVAL, allowed, {
    work: { kind: 'eq', start: '2026-10-01', end: '2027-09-30' },
  }),
  line('beschv32Para2No1', 'out', 'accompanying, the second at this firm', APPROVED, allowed, {
    work: {
      kind: 'internship_accompanying',
      start: '2027-01-04',
      end: '2027-02-03',
      earlierInternshipThere: true,
    },
  }),
  line('beschv32Para2No2', 'in', 'apprenticeship', FREE_OF_APPROVAL, allowed, {
    work: { kind: 'apprenticeship' },
  }),
  line('beschv32Para2No2', 'out', 'a job', APPROVED, allowed),
  line('beschv32Para2No3', 'in', 'highly qualified', FREE_OF_APPROVAL, allowed, {
    work: { kind: 'employment', highlyQualified: true },
  }),
  line('beschv32Para2No3', 'out', 'not said', APPROVED, allowed, { work: { kind: 'employment' } }),
  line('beschv32Para2No4', 'in', 'firm of a relative in the household', FREE_OF_APPROVAL, allowed, {
    work: { kind: 'employment', familyFirm: true },
  }),
  line(
    'beschv32Para2No4',
    'in',
    'family firm frees from the three months too',
    'PERMISSION_NORMALLY_GRANTED not_required',
    tolerated('2026-11-01'),
    {
      work: { kind: 'employment', familyFirm: true },
    },
  ),
  line('beschv32Para2No4', 'out', 'any other firm', APPROVED, allowed, {
    work: { kind: 'employment', familyFirm: false },
  }),
  line('beschv32Para2No5', 'out', 'last day of four years', APPROVED, stayedSince('2022-11-21')),
  line('beschv32Para2No5', 'in', 'day after four years', FREE_OF_APPROVAL, stayedSince('2022-11-20')),
  line(
    'beschv32Para2No5',
    'out',
    '29 February: last day is 29 February',
    APPROVED,
    stayedSince('2024-02-29'),
    { day: '2028-02-29' },
  ),
  line(
    'beschv32Para2No5',
    'in',
    '29 February: free from 1 March',
    FREE_OF_APPROVAL,
    stayedSince('2024-02-29'),
    { day: '2028-03-01' },
  ),
  line('beschv32Approval', 'in', 'agency work', APPROVED, allowed, { work: { kind: 'temp_agency' } }),
  line('beschv32Approval', 'out', 'apprenticeship', FREE_OF_APPROVAL, allowed, {
    work: { kind: 'apprenticeship' },
  }),
  line(
    'beschv32Para2No5Soon',
    'in',
    'six months ahead',
    'hint',
    stayedSince('2023-05-20'),
    {},
    hint('BA_APPROVAL_ENDS_SOON'),
  ),
  line(
    'beschv32Para2No5Soon',
    'out',
    'a day earlier',
    'no hint',
    stayedSince('2023-05-21'),
    {},
    hint('BA_APPROVAL_ENDS_SOON'),
  ),
];
