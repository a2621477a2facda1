import { addDays, CefrLevel, isoWeekday, LocalDate, pick } from '../../../domain/shared/index.js';
import { courseEnd } from '../course-length.js';
import { CourseRunDraft, SlotDraft } from '../drafts.js';
import { between, randomFor } from './chooser.js';
import { MarketKreis } from './market-tables.js';

interface Form {
  readonly title: string;
  readonly scheme: string;
  readonly ue: number;
  readonly from: CefrLevel;
  readonly to: CefrLevel;
  readonly exam: boolean;
  readonly self: number | null;
  /** Chance to pass; published for the DTZ of general courses in 2018 (61 % B1), else assumed. */
  readonly pass: number;
}

const FORMS: readonly Form[] = [
  { title: 'Erstorientierung', scheme: 'EOK', ue: 300, from: 0, to: 1, exam: false, self: null, pass: 0.8 },
  {
    title: 'Integrationskurs Modul 1 bis 3',
    scheme: 'IK',
    ue: 300,
    from: 0,
    to: 2,
    exam: false,
    self: 1374,
    pass: 0.75,
  },
  {
    title: 'Integrationskurs Modul 4 bis 6 mit DTZ',
    scheme: 'IK',
    ue: 300,
    from: 2,
    to: 3,
    exam: true,
    self: 1374,
    pass: 0.61,
  },
  {
    title: 'Spezialberufssprachkurs B1',
    scheme: 'BSK',
    ue: 400,
    from: 2,
    to: 3,
    exam: true,
    self: null,
    pass: 0.6,
  },
  { title: 'Berufssprachkurs B2', scheme: 'BSK', ue: 400, from: 3, to: 4, exam: true, self: null, pass: 0.6 },
  { title: 'Berufssprachkurs C1', scheme: 'BSK', ue: 400, from: 4, to: 5, exam: true, self: null, pass: 0.6 },
  { title: 'Deutsch am Abend', scheme: 'VHS', ue: 160, from: 1, to: 2, exam: false, self: 320, pass: 0.7 },
];

const MORNING: readonly SlotDraft[] = [1, 2, 3, 4, 5].map((day) => [day, '08:30', '12:45'] as const);
const AFTERNOON: readonly SlotDraft[] = [1, 2, 3, 4, 5].map((day) => [day, '13:00', '17:15'] as const);
const EVENING: readonly SlotDraft[] = [1, 2, 4].map((day) => [day, '18:00', '21:15'] as const);

/** Drawn course runs of a Kreis: each form, begun over the next months. */
export function* courseRunsOf(
  kreis: MarketKreis,
  count: number,
  seed: number,
  today: LocalDate,
): Generator<CourseRunDraft> {
  const random = randomFor(seed, 'courses', Number(kreis.ags));
  for (let number = 0; number < count; number += 1) {
    const form = FORMS[number % FORMS.length] ?? pick(random, FORMS);
    const slots = form.scheme === 'VHS' ? EVENING : pick(random, [MORNING, MORNING, AFTERNOON, EVENING]);
    const day = addDays(today, between(random, 14, 210));
    const startsOn = addDays(day, (8 - isoWeekday(day)) % 7);
    const endsOn = courseEnd(startsOn, form.ue, slots);
    const examOn = form.exam ? addDays(endsOn, 7) : null;
    yield {
      ref: `c-${kreis.ags}-${number + 1}`,
      provider: `Sprachschule ${kreis.name.replace(/,.*/, '')} ${(number % 3) + 1}`,
      title: form.title,
      ...pick(random, kreis.places),
      scheme: form.scheme,
      entryLevel: form.from,
      entryProof: form.scheme === 'BSK' && random() < 0.5 ? 'certificate' : 'placement',
      entryMaxAgeDays: form.scheme === 'BSK' ? 183 : null,
      target: form.to,
      skills: ['L', 'R', 'S', 'W'],
      startsOn,
      endsOn,
      registerBy: addDays(startsOn, -7),
      ue: form.ue,
      slots,
      mode: random() < 0.12 ? 'online' : 'onsite',
      childcare: random() < 0.2,
      seats: between(random, 2, 14),
      costCents: 0,
      selfPayCostCents: form.self === null ? null : form.self * 100,
      needsJobOffer: false,
      passProbability: form.pass,
      examOn,
      resultOn: examOn === null ? null : addDays(examOn, 35),
      certifies: form.exam ? form.to : null,
    };
  }
}
