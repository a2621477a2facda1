import type { ComponentChildren, VNode } from 'preact';
import { CEFR_LEVELS, LEVEL_SOURCES } from '../../domain/shared/index.js';
import { RESIDENCE_STATUSES } from '../../domain/work-permission/index.js';
import {
  Button,
  ErrorSummary,
  Form,
  type FormState,
  type FormValues,
  formState,
  Hidden,
  Notice,
  type PointedError,
  RadioGroup,
  SearchField,
  SelectField,
  type Suggestion,
  TextField,
} from '../../web/components/index.js';
import type { Person } from '../person.entity.js';
import { type Ui, useUi } from '../../web/i18n/index.js';

type Field = 'displayName' | 'plz' | 'occupation' | 'relation' | 'german' | 'source' | 'status';

export interface NewPersonProps {
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  /** What the typed occupation may mean, where no script asked before. */
  readonly suggestions: readonly Suggestion[];
  /** Where the form goes; to the desk's list unless said. */
  readonly action?: string;
  /** People of the desk who may be the same; entering goes on when they were seen. */
  readonly twins?: readonly Pick<Person, 'id' | 'displayName'>[];
  /** Words for who enters the own profile. */
  readonly words?: {
    readonly title: string;
    readonly lead: string;
    readonly save: string;
    /** Another way to the same end. */
    readonly after?: ComponentChildren;
  };
}

/** The five questions that make a usable profile. */
export function NewPerson({ values, errors, suggestions, action, twins = [], words }: NewPersonProps): VNode {
  const ui = useUi();
  const form = newPersonForm(ui, values, errors);
  return (
    <>
      <h1>{words?.title ?? ui.t('people.new_title')}</h1>
      <ErrorSummary form={form} />
      <p>{words?.lead ?? ui.t('people.new_lead')}</p>
      {twins.length > 0 && <Twins twins={twins} />}
      {words?.after}
      <Form action={action ?? '/people/new'}>
        {twins.length > 0 && <Hidden name="despite" value={twins.map(({ id }) => id).join(' ')} />}
        <TextField form={form} name="displayName" hint={ui.t('people.name_hint')} maxLength={80} />
        <TextField form={form} name="plz" inputMode="numeric" maxLength={5} width="short" />
        <SearchField
          form={form}
          name="occupation"
          hint={ui.t('people.occupation_hint')}
          source="/api/v1/occupations"
          suggestions={suggestions}
        />
        <RadioGroup
          form={form}
          name="relation"
          options={(['trained', 'experienced', 'wanted'] as const).map((value) => ({
            value,
            label: ui.t(`people.relation_${value}`),
          }))}
        />
        <SelectField
          form={form}
          name="german"
          hint={ui.t('people.german_hint')}
          options={CEFR_LEVELS.map((level) => ({ value: String(level), label: ui.t(`form.level_${level}`) }))}
        />
        <RadioGroup form={form} name="source" options={sourceOptions(ui)} />
        <StatusField form={form} />
        <Button>{words?.save ?? ui.t('people.save_new')}</Button>
      </Form>
    </>
  );
}

function Twins({ twins }: Required<Pick<NewPersonProps, 'twins'>>): VNode {
  const ui = useUi();
  return (
    <Notice kind="act">
      <p>{ui.t('people.twins_lead')}</p>
      <ul>
        {twins.map(({ id, displayName }) => (
          <li key={id}>
            <a href={`/people/${id}`}>
              <bdi>{displayName}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <p>{ui.t('people.twins_else')}</p>
    </Notice>
  );
}

export function sourceOptions(ui: Ui): readonly { value: string; label: string }[] {
  return LEVEL_SOURCES.map((value) => ({ value, label: ui.t(`people.source_${value}`) }));
}

/** The paper in hand, in the words printed on it. */
export function StatusField<F extends string>({ form }: { readonly form: FormState<F | 'status'> }): VNode {
  const ui = useUi();
  return (
    <SelectField
      form={form}
      name="status"
      hint={ui.t('people.paper_hint')}
      options={RESIDENCE_STATUSES.map((value) => ({ value, label: ui.t(`papers.${value}`) }))}
    />
  );
}

function newPersonForm(ui: Ui, values: FormValues, errors: readonly PointedError[]): FormState<Field> {
  return formState<Field>(ui, {
    labels: {
      displayName: ui.t('people.name'),
      plz: ui.t('people.plz'),
      occupation: ui.t('people.occupation'),
      relation: ui.t('people.relation'),
      german: ui.t('people.german'),
      source: ui.t('people.german_source'),
      status: ui.t('people.paper'),
    },
    values,
    errors: errors.map((error) => ({ ...error, pointer: fieldPointer(error.pointer) })),
    searched: ['occupation'],
  });
}

/** The DTO nests occupation and level; the form asks for each in one field. */
export function fieldPointer(pointer: string): string {
  if (pointer.endsWith('/relation')) return '/relation';
  if (pointer.startsWith('/occupations')) return '/occupation';
  if (pointer === '/german/source') return '/source';
  if (pointer.startsWith('/german')) return '/german';
  return pointer;
}
