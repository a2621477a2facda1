import type { VNode } from 'preact';
import {
  Actions,
  Badge,
  Button,
  Card,
  CheckboxField,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  LinkButton,
  MatchBadge,
  Notice,
  NumberField,
  type PointedError,
  PostButton,
  Row,
  Rows,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { DeskPlan } from '../assignment.service.js';
import type { NamedPair } from '../named-pairs.js';

export interface PlanPageProps {
  readonly plan: DeskPlan | null;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** Who should be introduced where this week, how good that is, and what somebody changed. */
export function PlanPage({ plan, values, errors }: PlanPageProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('assignment.title')}</h1>
      <p>{ui.t('assignment.lead')}</p>
      {plan === null ? (
        <EmptyState title={ui.t('assignment.none_title')} why={ui.t('assignment.none_why')} />
      ) : (
        <Plan plan={plan} />
      )}
      <Limits {...{ values, errors }} open={plan === null || errors.length > 0} />
      <Actions>
        <LinkButton kind="quiet" href="/assignment/overrides">
          {ui.t('assignment.to_overrides')}
        </LinkButton>
      </Actions>
    </>
  );
}

function Plan({ plan: { run, pairs, gap } }: { readonly plan: DeskPlan }): VNode {
  const ui = useUi();
  const planned = pairs.filter(({ dropped }) => !dropped);
  const dropped = pairs.filter((pair) => pair.dropped);
  return (
    <>
      <Notice kind={gap > 0 ? 'note' : 'done'}>
        {gap > 0
          ? ui.t('assignment.gap', { percent: ui.format.number(Math.ceil(gap * 1000) / 10) })
          : ui.t('assignment.best')}
      </Notice>
      <p class="soft">
        {ui.t('assignment.made', {
          day: ui.format.day(run.day),
          count: planned.length,
          capacity: ui.format.number(run.capacity),
        })}{' '}
        {run.keepsPlaces && ui.t('assignment.kept', { count: run.kept })}
      </p>
      {planned.length === 0 ? (
        <EmptyState title={ui.t('assignment.empty_title')} why={ui.t('assignment.empty_why')} />
      ) : (
        <Rows>
          {planned.map((pair) => (
            <PairRow key={pair.id} pair={pair} />
          ))}
        </Rows>
      )}
      {dropped.length > 0 && (
        <Details summary={ui.t('assignment.dropped', { count: dropped.length })}>
          <Rows>
            {dropped.map((pair) => (
              <Row
                key={pair.id}
                title={pairTitle(ui, pair)}
                detail={
                  pair.reason && (
                    <>
                      {ui.t(`assignment.reason_${pair.reason}`)}
                      {pair.note && <> · {pair.note}</>}
                    </>
                  )
                }
              />
            ))}
          </Rows>
        </Details>
      )}
    </>
  );
}

function PairRow({ pair }: { readonly pair: NamedPair }): VNode {
  const ui = useUi();
  return (
    <Row
      level={2}
      title={pairTitle(ui, pair)}
      href={`/people/${pair.personId}/matches/${pair.vacancyId}`}
      detail={
        <>
          {pair.employer} · <MatchBadge kind={pair.kind} from={pair.opensOn} />{' '}
          {pair.origin === 'chosen' && <Badge>{ui.t('assignment.chosen')}</Badge>}
        </>
      }
      end={
        pair.proposed ? (
          <Badge kind="now">{ui.t('matches.proposed')}</Badge>
        ) : (
          <Actions>
            <PostButton
              kind="main"
              action={`/people/${pair.personId}/placements`}
              fields={{ vacancyId: pair.vacancyId }}
            >
              {ui.t('assignment.propose')}
            </PostButton>
            <LinkButton kind="quiet" href={`/assignment/pairs/${pair.id}`}>
              {ui.t('assignment.change')}
            </LinkButton>
          </Actions>
        )
      }
    />
  );
}

/** The sentence of a pair, each name in its own direction. */
export function pairTitle(ui: ReturnType<typeof useUi>, pair: NamedPair): string {
  return ui.t('assignment.pair', { person: pair.personName, title: pair.title });
}

function Limits({
  values,
  errors,
  open,
}: Pick<PlanPageProps, 'values' | 'errors'> & { readonly open: boolean }): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      capacity: ui.t('assignment.capacity'),
      perPerson: ui.t('assignment.per_person'),
      perSeat: ui.t('assignment.per_seat'),
      keepPlaces: ui.t('assignment.keep_places'),
    },
    values,
    errors,
  });
  return (
    <Details summary={ui.t('assignment.make')} open={open}>
      <Card>
        <ErrorSummary form={form} />
        <Form action="/assignment">
          <NumberField form={form} name="capacity" hint={ui.t('assignment.capacity_hint')} />
          <NumberField form={form} name="perPerson" />
          <NumberField form={form} name="perSeat" hint={ui.t('assignment.per_seat_hint')} />
          <CheckboxField form={form} name="keepPlaces" hint={ui.t('assignment.keep_hint')} />
          <Button>{ui.t('assignment.make_now')}</Button>
        </Form>
      </Card>
    </Details>
  );
}
