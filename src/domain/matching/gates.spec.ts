import {
  permissionOf,
  SAMPLE_DAY,
  samplePerson,
  sampleVacancy,
} from '../../../test/support/match-samples.js';
import { sameLevel } from '../shared/index.js';
import { gateReport } from './gates/index.js';
import { matchContext, MatchPerson, MatchVacancy, personView, vacancyView } from './index.js';

type Row = readonly [
  string,
  Partial<MatchPerson>,
  Partial<MatchVacancy>,
  string,
  string | null,
  string | null,
];

const HARD_B1 = { language: 'de', levels: sameLevel(3), strength: 'hard', acceptsLower: null } as const;
const WISH_B1 = { ...HARD_B1, strength: 'employer' } as const;

const rows: readonly Row[] = [
  ['everything fits', {}, {}, 'language_met', 'now', SAMPLE_DAY],
  [
    'a permission that could be had since summer is still to be asked for',
    { permission: permissionOf({ gate: 'later', from: '2026-08-01' }) },
    {},
    'permission_needed',
    'after_permission',
    SAMPLE_DAY,
  ],
  [
    'the waiting period runs to February',
    { permission: permissionOf({ gate: 'later', from: '2027-02-10' }) },
    {},
    'permission_needed',
    'after_permission',
    '2027-02-10',
  ],
  [
    'an authority must judge',
    { permission: permissionOf({ gate: 'unknown', from: null }) },
    {},
    'permission_to_confirm',
    'after_permission',
    SAMPLE_DAY,
  ],
  ['forbidden', { permission: permissionOf({ gate: 'fail' }) }, {}, 'permission_forbidden', null, null],
  ['a helper cannot do skilled work', { qualification: 1 }, {}, 'qualification_below', null, null],
  [
    '… but may be trained for it',
    { qualification: 1 },
    { kind: 'apprenticeship' },
    'qualification_not_asked',
    'now',
    SAMPLE_DAY,
  ],
  [
    'an unknown qualification is a question, not a no',
    { qualification: null },
    {},
    'qualification_unknown',
    'now',
    SAMPLE_DAY,
  ],
  ['licence missing', {}, { licences: ['driving_b'] }, 'licence_missing', null, null],
  [
    'licence not asked about',
    { licences: null },
    { licences: ['driving_b'] },
    'licence_unknown',
    'now',
    SAMPLE_DAY,
  ],
  [
    'licence held',
    { licences: ['driving_b'] },
    { licences: ['driving_b'] },
    'qualification_met',
    'now',
    SAMPLE_DAY,
  ],
  ['protected title', {}, { regulated: true }, 'recognition_needed', null, null],
  [
    'protected title, recognition expected',
    { recognitions: [{ kldb5: '29302', from: '2027-04-01' }] },
    { regulated: true },
    'recognition_expected',
    'not_yet',
    '2027-04-01',
  ],
  [
    'protected title, recognised at a lower level only',
    { recognitions: [{ kldb5: '29301', from: '2020-04-01' }] },
    { regulated: true },
    'recognition_needed',
    null,
    null,
  ],
  ['B1 by statute', {}, { languageNeeds: [HARD_B1] }, 'language_reachable', 'not_yet', '2027-06-01'],
  [
    'C1 without a way',
    {},
    { languageNeeds: [{ ...HARD_B1, levels: { S: 5 } }] },
    'language_no_path',
    null,
    null,
  ],
  [
    'a wish gives way to a lower level with commitment',
    {},
    { languageNeeds: [{ ...WISH_B1, acceptsLower: 2 }] },
    'language_lower_accepted',
    'now',
    SAMPLE_DAY,
  ],
  [
    'a statute does not give way',
    {},
    { languageNeeds: [{ ...HARD_B1, acceptsLower: 2 }] },
    'language_reachable',
    'not_yet',
    '2027-06-01',
  ],
  [
    'instruction in Arabic relaxes a wish',
    {},
    { languageNeeds: [WISH_B1], instructionLanguages: ['ar'] },
    'language_instruction_relaxes',
    'now',
    SAMPLE_DAY,
  ],
  [
    'instruction in Arabic does not relax a statute',
    {},
    { languageNeeds: [HARD_B1], instructionLanguages: ['ar'] },
    'language_reachable',
    'not_yet',
    '2027-06-01',
  ],
  [
    'advice never closes a gate',
    {},
    { languageNeeds: [{ ...HARD_B1, strength: 'recommendation', levels: sameLevel(6) }] },
    'language_not_needed',
    'now',
    SAMPLE_DAY,
  ],
  [
    'English that is not there',
    {},
    { languageNeeds: [{ language: 'en', levels: { S: 3 }, strength: 'employer', acceptsLower: null }] },
    'language_other_missing',
    null,
    null,
  ],
  ['too far', { mobilityKm: 10 }, {}, 'reach_too_far', null, null],
  ['remote', { mobilityKm: 0 }, { place: null, kreis: null }, 'reach_remote', 'now', SAMPLE_DAY],
  [
    'would move',
    { mobilityKm: null },
    { place: { lat: 52.52, lon: 13.4 }, kreis: '11000' },
    'reach_by_moving',
    'now',
    SAMPLE_DAY,
  ],
  [
    'would move, but must live in Baden-Württemberg',
    { mobilityKm: null, residence: { within: 'land', code: '08' } },
    { place: { lat: 52.52, lon: 13.4 }, kreis: '11000' },
    'reach_residence_rule',
    'after_permission',
    SAMPLE_DAY,
  ],
  [
    'a residence rule does not forbid commuting',
    { residence: { within: 'kreis', code: '08222' } },
    {},
    'reach_within',
    'now',
    SAMPLE_DAY,
  ],
  ['part time only', { hours: { min: 10, max: 20 } }, {}, 'hours_differ', null, null],
  ['hours not asked', { hours: null }, {}, 'hours_unknown', 'now', SAMPLE_DAY],
  ['night work beside child care', {}, { shifts: ['night'] }, 'shift_impossible', null, null],
  ['pay below the floor', {}, { pay: 'refuse' }, 'pay_unlawful', null, null],
  ['pay under review', {}, { pay: 'hold' }, 'pay_on_hold', null, null],
  ['no seat left', {}, { seatsLeft: 0 }, 'vacancy_closed', null, null],
  ['expired yesterday', {}, { expiresOn: '2026-11-20' }, 'vacancy_closed', null, null],
  ['open to the last day', {}, { expiresOn: SAMPLE_DAY }, 'start_fits', 'now', SAMPLE_DAY],
  ['free in January', { availableFrom: '2027-01-02' }, {}, 'start_later', 'now', '2027-01-02'],
  [
    'free in January, wanted by then',
    { availableFrom: '2027-01-02' },
    { start: '2027-02-01' },
    'start_fits',
    'now',
    '2027-01-02',
  ],
  [
    'free after the last start',
    { availableFrom: '2027-01-02' },
    { latestStart: '2027-01-01' },
    'start_too_late',
    null,
    null,
  ],
  [
    'B1 after the last start',
    {},
    { languageNeeds: [HARD_B1], latestStart: '2027-05-31' },
    'start_too_late',
    null,
    null,
  ],
];

describe('gates', () => {
  it.each(rows)('%s', (_name, person, vacancy, reason, kind, date) => {
    const offer = sampleVacancy(vacancy);
    const report = gateReport(
      personView(samplePerson(person)),
      vacancyView(offer, matchContext([offer])),
      SAMPLE_DAY,
    );
    expect(report.gates.map((gate) => gate.reason)).toContain(reason);
    expect(report.kind).toBe(kind);
    if (kind !== null) expect(report.ready).toBe(date);
  });
});
