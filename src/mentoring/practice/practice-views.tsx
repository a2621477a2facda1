import type { VNode } from 'preact';
import { OBSTACLES, type Obstacle } from '../../domain/mentoring/index.js';
import type { FieldError } from '../../platform/http/index.js';
import {
  Actions,
  Badge,
  Button,
  Choices,
  EmptyState,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  LinkButton,
  PostButton,
  RadioGroup,
  Row,
  Rows,
  SelectField,
  TextArea,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import { HelpTabs } from '../pages/help-tabs.js';
import type { PracticeCard, Reflection } from './practice.entity.js';

export interface PracticeListProps {
  readonly cards: readonly PracticeCard[];
  readonly obstacle: Obstacle | null;
  readonly mayWrite: boolean;
  readonly mayReflect: boolean;
}

/** What worked, by obstacle. */
export function PracticeList({ cards, obstacle, mayWrite, mayReflect }: PracticeListProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('practice.title')}</h1>
      {mayReflect && <HelpTabs current="practice" />}
      <p>{ui.t('practice.lead')}</p>
      <Choices
        label={ui.t('practice.obstacle')}
        items={[
          { href: '/practice', text: ui.t('practice.all'), current: obstacle === null },
          ...OBSTACLES.map((one) => ({
            href: `/practice?obstacle=${one}`,
            text: ui.t(`practice.obstacle_${one}`),
            current: one === obstacle,
          })),
        ]}
      />
      <Actions>
        {mayWrite && <LinkButton href="/practice/new">{ui.t('practice.new')}</LinkButton>}
        {mayReflect && (
          <LinkButton kind="quiet" href="/practice/reflect">
            {ui.t('practice.reflect')}
          </LinkButton>
        )}
      </Actions>
      {cards.length === 0 && <EmptyState title={ui.t('practice.none')} why={ui.t('practice.none_why')} />}
      <Rows>
        {cards.map(({ id, title, obstacle: what, tried, worked, state }) => (
          <Row
            key={id}
            level={2}
            title={<bdi>{title}</bdi>}
            href={`/practice/${id}`}
            detail={
              <>
                {ui.t(`practice.obstacle_${what}`)} · {ui.t('practice.counts', { count: tried, worked })}
              </>
            }
            end={state === 'draft' ? <Badge>{ui.t('practice.draft')}</Badge> : undefined}
          />
        ))}
      </Rows>
    </>
  );
}

export interface CardPageProps {
  readonly card: PracticeCard;
  readonly own: boolean;
  readonly mayWrite: boolean;
}

/** One card with its counts and where it came from. */
export function CardPage({ card, own, mayWrite }: CardPageProps): VNode {
  const ui = useUi();
  const { id, title, obstacle, what, context, tried, worked, state, originName } = card;
  return (
    <>
      <h1 dir="auto">{title}</h1>
      <p class="soft">
        {ui.t(`practice.obstacle_${obstacle}`)} · {ui.t('practice.counts', { count: tried, worked })}
        {originName !== null && <> · {ui.t('practice.origin', { name: originName })}</>}
      </p>
      {what.split('\n').map((line, index) => (
        <p key={index} dir="auto">
          {line}
        </p>
      ))}
      {context !== '' && (
        <p dir="auto">
          <b>{ui.t('practice.context')}:</b> {context}
        </p>
      )}
      {mayWrite && (
        <Actions>
          {own ? (
            <>
              <PostButton
                kind="main"
                action={`/practice/${id}/shared`}
                fields={{ shared: state === 'shared' ? 'no' : 'yes' }}
              >
                {ui.t(state === 'shared' ? 'practice.unshare' : 'practice.share')}
              </PostButton>
              <LinkButton kind="quiet" href={`/practice/${id}/edit`}>
                {ui.t('practice.edit')}
              </LinkButton>
            </>
          ) : (
            <PostButton kind="main" action={`/practice/${id}/copy`}>
              {ui.t('practice.copy')}
            </PostButton>
          )}
        </Actions>
      )}
      <p>
        <a href="/practice">{ui.t('practice.title')}</a>
      </p>
    </>
  );
}

export interface CardFormProps {
  readonly action: string;
  /** What the group learned lately, to write from. */
  readonly reflections: readonly Reflection[];
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** Writes or changes a card. */
export function CardForm({ action, reflections, values, errors }: CardFormProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      ...{ obstacle: ui.t('practice.obstacle'), title: ui.t('practice.name') },
      ...{ what: ui.t('practice.what'), context: ui.t('practice.context') },
    },
    values,
    errors,
  });
  return (
    <>
      <h1>{ui.t('practice.new')}</h1>
      <p>{ui.t('practice.no_names')}</p>
      <ErrorSummary form={form} />
      <Form action={action}>
        <SelectField form={form} name="obstacle" options={useObstacles()} />
        <TextField form={form} name="title" maxLength={120} />
        <TextArea form={form} name="what" maxLength={1500} rows={6} hint={ui.t('practice.what_hint')} />
        <TextField form={form} name="context" maxLength={300} hint={ui.t('practice.context_hint')} optional />
        <Actions>
          <Button>{ui.t('form.save')}</Button>
        </Actions>
      </Form>
      {reflections.length > 0 && <h2>{ui.t('practice.learned_before')}</h2>}
      <ul>
        {reflections.map(({ id, obstacle, helped, text }) => (
          <li key={id}>
            {ui.t(`practice.obstacle_${obstacle}`)},{' '}
            {ui.t(helped ? 'practice.helped_yes' : 'practice.helped_no')}: <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

export interface ReflectPageProps {
  readonly cards: readonly PracticeCard[];
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** Three questions at a pause or an end; nothing in the answers leads to anybody. */
export function ReflectPage({ cards, values, errors }: ReflectPageProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      ...{ obstacle: ui.t('practice.in_the_way'), helped: ui.t('practice.helped') },
      ...{ text: ui.t('practice.learned'), cardId: ui.t('practice.tried_card') },
    },
    values,
    errors,
  });
  const yesNo = (['yes', 'no'] as const).map((value) => ({ value, label: ui.t(`practice.helped_${value}`) }));
  return (
    <>
      <h1>{ui.t('practice.reflect')}</h1>
      <p>{ui.t('practice.reflect_lead')}</p>
      <ErrorSummary form={form} />
      <Form action="/practice/reflect">
        <SelectField form={form} name="obstacle" options={useObstacles()} />
        {cards.length > 0 && (
          <SelectField
            form={form}
            name="cardId"
            options={cards.map(({ id, title }) => ({ value: id, label: title }))}
            optional
          />
        )}
        <RadioGroup form={form} name="helped" options={yesNo} />
        <TextArea form={form} name="text" maxLength={500} hint={ui.t('practice.no_names')} />
        <Actions>
          <Button>{ui.t('form.save')}</Button>
        </Actions>
      </Form>
    </>
  );
}

function useObstacles(): readonly { readonly value: string; readonly label: string }[] {
  const ui = useUi();
  return OBSTACLES.map((value) => ({ value, label: ui.t(`practice.obstacle_${value}`) }));
}
