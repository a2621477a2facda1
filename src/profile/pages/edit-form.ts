import { MOST_OCCUPATIONS } from '../../domain/background/index.js';
import { type FormState, type FormValues, formState, type PointedError } from '../../web/components/index.js';
import type { MessageKey, Ui } from '../../web/i18n/index.js';
import { MOST_OTHER_LANGUAGES } from '../language.dto.js';

const LABELS = {
  displayName: 'people.name',
  phone: 'people.phone',
  email: 'people.email',
  messenger: 'people.messenger',
  street: 'people.street',
  plz: 'people.plz',
  german: 'people.german',
  source: 'people.german_source',
  datedOn: 'people.german_dated',
  status: 'people.paper',
  nationality: 'people.fact_nationality',
  outcome: 'people.fact_outcome',
  workNote: 'people.fact_work_note',
  asylumRegisteredOn: 'people.fact_asylum_registered',
  gestattetSince: 'people.fact_gestattet',
  duldungSince: 'people.fact_duldung',
  stayUninterruptedSince: 'people.fact_stay',
  titleIssuedOn: 'people.fact_issued_on',
  titleValidUntil: 'people.fact_valid_until',
  mustLiveInReception: 'people.fact_reception',
  validPassportPresented: 'people.fact_passport',
  qualification: 'people.qualification',
  skills: 'people.skills',
  licences: 'people.licences',
  hoursMin: 'people.hours_min',
  hoursMax: 'people.hours_max',
  shifts: 'people.shifts',
  availableFrom: 'people.available',
  mobilityKm: 'people.mobility',
  wouldMove: 'people.would_move',
  wishes: 'people.wishes',
} as const satisfies Record<string, MessageKey>;

type Slot = `occupation${number}` | `relation${number}` | `language${number}` | `languageLevel${number}`;
type Field = keyof typeof LABELS | Slot;
export type EditForm = FormState<Field>;

/** Labels, values and faults of the form of a whole profile. */
export function editForm(ui: Ui, values: FormValues, errors: readonly PointedError[]): EditForm {
  const plain = Object.fromEntries(Object.entries(LABELS).map(([name, key]) => [name, ui.text(key) ?? name]));
  const slots: Record<string, string> = {};
  for (let slot = 0; slot < MOST_OCCUPATIONS; slot += 1) {
    slots[`occupation${slot}`] = ui.t('people.occupation');
    slots[`relation${slot}`] = ui.t('people.relation');
  }
  for (let slot = 0; slot < MOST_OTHER_LANGUAGES; slot += 1) {
    slots[`language${slot}`] = ui.t('people.other_language');
    slots[`languageLevel${slot}`] = ui.t('people.other_language_level');
  }
  return formState<Field>(ui, {
    labels: { ...plain, ...slots } as Record<Field, string>,
    values,
    errors: errors.map((error) => ({ ...error, pointer: fieldPointer(error.pointer) })),
    searched: Object.keys(slots).filter((name) => name.startsWith('occupation')) as Field[],
  });
}

/** The DTO nests what the form keeps flat. */
function fieldPointer(pointer: string): string {
  const occupation = /^\/occupations(?:\/(\d+)\/(\w+))?/.exec(pointer);
  if (occupation)
    return occupation[2] === 'relation' ? `/relation${occupation[1]}` : `/occupation${occupation[1] ?? 0}`;
  const language = /^\/otherLanguages(?:\/(\d+)\/(\w+))?/.exec(pointer);
  if (language) return `/${language[2] === 'level' ? 'languageLevel' : 'language'}${language[1] ?? 0}`;
  if (pointer === '/german/source') return '/source';
  if (pointer === '/german/datedOn') return '/datedOn';
  if (pointer.startsWith('/german')) return '/german';
  const facts: Readonly<Record<string, string>> = {
    '/statusFacts/asylumOutcome': '/outcome',
    '/statusFacts/titleWorkNote': '/workNote',
  };
  return facts[pointer] ?? pointer.replace('/statusFacts/', '/');
}
