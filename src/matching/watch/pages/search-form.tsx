import type { VNode } from 'preact';
import { LAENDER } from '../../../domain/shared/index.js';
import {
  Actions,
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  LinkButton,
  NumberField,
  type PointedError,
  SearchField,
  SelectField,
  type Suggestion,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';

export interface SearchFormProps {
  /** Null for a new search. */
  readonly id: string | null;
  readonly kreise: readonly { readonly ags: string; readonly name: string }[];
  readonly values: FormValues;
  readonly suggestions: readonly Suggestion[];
  readonly errors: readonly PointedError[];
}

/** What to be told of: occupation, region, and from how many points on. */
export function SearchForm({ id, kreise, values, suggestions, errors }: SearchFormProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      occupation: ui.t('watched.occupation'),
      wholeGroup: ui.t('watched.whole_group'),
      region: ui.t('watched.region'),
      threshold: ui.t('watched.threshold'),
      alsoLater: ui.t('watched.also_later'),
    },
    values,
    errors,
    searched: ['occupation'],
  });
  return (
    <>
      <h1>{ui.t(id === null ? 'watched.new' : 'watched.change')}</h1>
      <ErrorSummary form={form} />
      <Form action={id === null ? '/watched' : `/watched/${id}`}>
        <SearchField
          form={form}
          name="occupation"
          source="/api/v1/occupations"
          hint={ui.t('watched.occupation_hint')}
          suggestions={suggestions}
          optional
        />
        <CheckboxField form={form} name="wholeGroup" />
        <SelectField
          form={form}
          name="region"
          empty={ui.t('watched.everywhere')}
          options={regions(kreise)}
          optional
        />
        <NumberField
          form={form}
          name="threshold"
          hint={ui.t('watched.threshold_hint')}
          unit={ui.t('watched.points')}
        />
        <CheckboxField form={form} name="alsoLater" hint={ui.t('watched.also_later_hint')} />
        <p class="soft">{ui.t('watched.known_hint')}</p>
        <Actions>
          <Button>{ui.t('watched.save')}</Button>
          <LinkButton kind="quiet" href={id === null ? '/watched' : `/watched/${id}`}>
            {ui.t('watched.back')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  );
}

/** Each Land in front of its Kreise; a Land of a single Kreis only once. */
function regions(kreise: SearchFormProps['kreise']): readonly { value: string; label: string }[] {
  const known = new Set(kreise.map(({ ags }) => ags.slice(0, 2)));
  return Object.entries(LAENDER)
    .filter(([land]) => known.has(land))
    .flatMap(([land, name]) => [
      { value: land, label: name },
      ...kreise
        .filter(({ ags }) => ags.startsWith(land))
        .filter((kreis) => kreis.name !== name)
        .map((kreis) => ({ value: kreis.ags, label: `${name}: ${kreis.name}` })),
    ]);
}
