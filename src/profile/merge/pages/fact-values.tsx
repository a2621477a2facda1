import type { ComponentChildren } from 'preact';
import type { MergeField, MergePapers, MergeRecord } from '../../../domain/profile-merge/index.js';
import { Ltr } from '../../../web/components/index.js';
import type { MessageKey, Ui } from '../../../web/i18n/index.js';
import { licenceName } from '../../pages/person-page.js';

/** Names that a page looked up for both records. */
export interface FactNames {
  readonly occupationTitle: (kldb: string) => string;
  readonly placeName: (plz: string) => string;
  readonly skillName: (id: string) => string;
}

export const FACT_LABELS = {
  displayName: 'people.name',
  phone: 'people.phone',
  email: 'people.email',
  messenger: 'people.messenger',
  street: 'people.street',
  home: 'people.place',
  papers: 'people.paper',
  proposal: 'merges.field_proposal',
  occupations: 'people.occupation',
  recognitions: 'merges.field_recognitions',
  qualification: 'people.qualification',
  skills: 'people.skills',
  licences: 'people.licences',
  otherLanguages: 'people.languages',
  hours: 'people.hours',
  shifts: 'people.shifts',
  availableFrom: 'people.available',
  mobility: 'people.mobility',
  wishes: 'people.wishes',
  confirmedOn: 'people.confirmed_on',
} as const satisfies Readonly<Record<MergeField, MessageKey>>;

const PAPER_LABELS: Readonly<Record<string, MessageKey>> = {
  nationality: 'people.fact_nationality',
  asylumOutcome: 'people.fact_outcome',
  titleWorkNote: 'people.fact_work_note',
  asylumRegisteredOn: 'people.fact_asylum_registered',
  gestattetSince: 'people.fact_gestattet',
  duldungSince: 'people.fact_duldung',
  stayUninterruptedSince: 'people.fact_stay',
  titleIssuedOn: 'people.fact_issued_on',
  titleValidUntil: 'people.fact_valid_until',
  mustLiveInReception: 'people.fact_reception',
  validPassportPresented: 'people.fact_passport',
  birthDate: 'merges.field_birth',
};

type Show<T> = (value: T, ui: Ui, names: FactNames) => ComponentChildren;

/** How a fact of one record reads; null: nothing is said. */
const SHOW: { readonly [F in MergeField]: Show<MergeRecord[F]> } = {
  displayName: (value) => <bdi>{value}</bdi>,
  phone: said,
  email: said,
  messenger: said,
  street: said,
  home: ({ plz }, _ui, { placeName }) =>
    plz === '' ? null : (
      <>
        <Ltr>{plz}</Ltr> {placeName(plz)}
      </>
    ),
  papers: (value, ui) => <Papers value={value} ui={ui} />,
  proposal: (value, ui) => value && ui.format.day(value.until),
  occupations: (value, ui, { occupationTitle }) =>
    listed(
      ui,
      value.map(({ kldb, relation }) => `${occupationTitle(kldb)} (${ui.t(`people.relation_${relation}`)})`),
    ),
  recognitions: (value, ui, { occupationTitle }) =>
    listed(
      ui,
      value.map(({ kldb5, from }) => `${occupationTitle(kldb5)} (${ui.format.day(from)})`),
    ),
  qualification: (value, ui) => value && ui.t(`people.qualification_${value}`),
  skills: (value, ui, { skillName }) => listed(ui, value.map(skillName)),
  licences: (value, ui) =>
    listed(
      ui,
      (value ?? []).map((id) => licenceName(ui, id)),
    ),
  otherLanguages: (value, ui) =>
    listed(
      ui,
      Object.entries(value).map(
        ([code, level]) => `${ui.format.language(code)} ${ui.t(`form.level_${level}`)}`,
      ),
    ),
  hours: (value, ui) =>
    value &&
    ui.t('people.hours_range', { from: value.min ?? value.max ?? 0, to: value.max ?? value.min ?? 0 }),
  shifts: (value, ui) =>
    listed(
      ui,
      (value ?? []).map((shift) => ui.t(`people.shift_${shift}`)),
    ),
  availableFrom: (value, ui) => value && ui.format.day(value),
  mobility: ({ km }, ui) => (km === null ? ui.t('people.mobility_any') : ui.t('people.mobility_km', { km })),
  wishes: said,
  confirmedOn: (value, ui) => ui.format.day(value),
};

function said(value: string | null): ComponentChildren {
  return value === null || value === '' ? null : <bdi>{value}</bdi>;
}

function listed(ui: Ui, items: readonly string[]): string | null {
  return items.length === 0 ? null : ui.format.list(items);
}

/** One fact of one record, for somebody who compares; null: nothing is said. */
export function factValue<F extends MergeField>(
  field: F,
  record: MergeRecord,
  ui: Ui,
  names: FactNames,
): ComponentChildren {
  return SHOW[field](record[field], ui, names);
}

function Papers({
  value: { status, facts },
  ui,
}: {
  readonly value: MergePapers;
  readonly ui: Ui;
}): ComponentChildren {
  const stated = Object.entries(facts).filter(([, one]) => one !== null);
  const known = stated.flatMap(([name, one]) => {
    const label = PAPER_LABELS[name];
    return label === undefined ? [] : [`${ui.text(label) ?? ''}: ${paperFact(ui, name, one)}`];
  });
  const further = stated.length - known.length;
  return (
    <>
      {ui.t(`papers.${status}`)}
      {known.map((line) => (
        <div key={line} class="soft">
          {line}
        </div>
      ))}
      {further > 0 && <div class="soft">{ui.t('merges.further_facts', { count: further })}</div>}
    </>
  );
}

function paperFact(ui: Ui, name: string, value: unknown): string {
  if (typeof value === 'boolean') return ui.t(value ? 'people.yes' : 'people.no');
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return ui.format.day(text);
  if (name === 'nationality') return ui.format.country(text);
  return ui.text(`people.outcome_${text}`) ?? ui.text(`people.note_${text}`) ?? text;
}
