import type { VNode } from 'preact';
import type { BaJobHit, BaJobList } from '../../domain/posting-feed/index.js';
import {
  Badge,
  Day,
  EmptyState,
  FilterBar,
  formState,
  Notice,
  Pager,
  Row,
  Rows,
  SelectField,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import { JOB_RADII } from './job-search.client.js';

export interface JobResultsProps {
  readonly values: { readonly what: string; readonly where: string; readonly radius: string };
  /** Null before something was asked, and when the search is down. */
  readonly found: BaJobList | null;
  readonly down: boolean;
  /** Vacancies that were taken over, by reference number. */
  readonly taken: ReadonlyMap<string, string>;
  readonly page: number;
  readonly pageSize: number;
}

/** Search and hits; each hit says that it comes from elsewhere. */
export function JobResults({ values, found, down, taken, page, pageSize }: JobResultsProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      what: ui.t('jobsearch.what'),
      where: ui.t('jobsearch.where'),
      radius: ui.t('feeds.radius'),
    },
    values,
  });
  return (
    <>
      <h1>{ui.t('jobsearch.title')}</h1>
      <p>{ui.t('jobsearch.lead')}</p>
      <FilterBar action="/job-search" active={values.what !== ''}>
        <TextField form={form} name="what" type="search" maxLength={80} />
        <TextField form={form} name="where" maxLength={80} />
        <SelectField
          form={form}
          name="radius"
          empty={false}
          options={JOB_RADII.map((km) => ({ value: String(km), label: `\u200e${String(km)} km` }))}
        />
      </FilterBar>
      {down && <Notice kind="problem">{ui.t('jobsearch.down')}</Notice>}
      {found?.hits.length === 0 && (
        <EmptyState title={ui.t('jobsearch.empty_title')} why={ui.t('jobsearch.empty_why')} />
      )}
      {found && found.hits.length > 0 && (
        <>
          <p class="soft">{ui.t('jobsearch.count', { count: found.total })}</p>
          <Rows>
            {found.hits.map((hit) => (
              <Hit key={hit.ref} hit={hit} vacancyId={taken.get(hit.ref) ?? null} />
            ))}
          </Rows>
          <Pager page={page} pages={Math.min(100, Math.max(1, Math.ceil(found.total / pageSize)))} />
        </>
      )}
    </>
  );
}

function Hit({ hit, vacancyId }: { readonly hit: BaJobHit; readonly vacancyId: string | null }): VNode {
  const ui = useUi();
  const words = new URLSearchParams(hit.occupation === '' ? {} : { occupation: hit.occupation }).toString();
  return (
    <Row
      level={2}
      title={<bdi>{hit.title}</bdi>}
      href={vacancyId === null ? `/job-search/${hit.ref}${words && `?${words}`}` : `/vacancies/${vacancyId}`}
      detail={
        <>
          <bdi>{hit.employer}</bdi> · <bdi>{[hit.postcode, hit.place].join(' ').trim()}</bdi>
          {hit.startsOn !== null && (
            <>
              {' '}
              · {ui.t('vacancies.starts_on')} <Day date={hit.startsOn} />
            </>
          )}
        </>
      }
      end={<Badge kind="plain">{ui.t(vacancyId === null ? 'jobsearch.foreign' : 'jobsearch.taken')}</Badge>}
    />
  );
}
