import type { VNode } from 'preact';
import { REMEDY_MATTERS, SERVICE_CHANNELS } from '../../../domain/liaison/index.js';
import {
  Actions,
  Badge,
  Button,
  Card,
  DateFields,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  KeyValue,
  Notice,
  type PointedError,
  PostButton,
  RadioGroup,
  SelectField,
  TextField,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import { INSTRUCTIONS } from '../remedy.dto.js';
import type { RunningRemedy } from '../remedy.service.js';

export interface RemedyPageProps {
  readonly personId: string;
  readonly personName: string;
  readonly remedies: readonly RunningRemedy[];
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** Running clocks of one person and the form that starts one; days only, nothing of what the letter says. */
export function RemedyPage({ personId, personName, remedies, values, errors }: RemedyPageProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      matter: ui.t('remedies.matter'),
      channel: ui.t('remedies.channel'),
      dispatchedOn: ui.t('remedies.dispatched_on'),
      receivedOn: ui.t('remedies.received_on'),
      instruction: ui.t('remedies.instruction'),
      companion: ui.t('remedies.companion'),
    },
    values: { instruction: 'unknown', ...values },
    errors,
  });
  return (
    <>
      <h1>{ui.t('remedies.title_of', { name: personName })}</h1>
      <ErrorSummary form={form} />
      <p>{ui.t('remedies.lead')}</p>
      {remedies.map((one) => (
        <RemedyCard key={one.remedy.id} {...one} />
      ))}
      <Advice />
      <h2>{ui.t('remedies.new')}</h2>
      <Form action={`/people/${personId}/remedies`}>
        <SelectField
          form={form}
          name="matter"
          options={REMEDY_MATTERS.map((value) => ({ value, label: ui.t(`remedies.matter_${value}`) }))}
        />
        <SelectField
          form={form}
          name="channel"
          options={SERVICE_CHANNELS.map((value) => ({ value, label: ui.t(`remedies.channel_${value}`) }))}
        />
        <DateFields form={form} name="dispatchedOn" hint={ui.t('remedies.dispatched_hint')} />
        <DateFields form={form} name="receivedOn" optional />
        <RadioGroup
          form={form}
          name="instruction"
          options={INSTRUCTIONS.map((value) => ({ value, label: ui.t(`remedies.instruction_${value}`) }))}
        />
        <TextField form={form} name="companion" maxLength={120} optional />
        <Actions>
          <Button>{ui.t('remedies.start')}</Button>
          <a href={`/people/${personId}`}>{ui.t('ui.cancel')}</a>
        </Actions>
      </Form>
    </>
  );
}

function RemedyCard({ remedy, clock }: RunningRemedy): VNode {
  const ui = useUi();
  return (
    <Card title={ui.t(`remedies.matter_${remedy.matter}`)}>
      {clock === null ? (
        <Notice kind="problem">{ui.t('remedies.no_rule')}</Notice>
      ) : (
        <>
          <p>
            <Badge kind={clock.state === 'running' && clock.daysLeft > 7 ? 'act' : 'stop'}>
              {clock.state === 'over'
                ? ui.t('remedies.over')
                : ui.t('remedies.left', { count: clock.daysLeft })}
            </Badge>
          </p>
          <KeyValue
            items={[
              ...clock.also.map(({ act, lastDay, source }) => ({
                label: ui.t(`remedies.act_${act}`),
                value: `${ui.format.longDay(lastDay)} (${source})`,
              })),
              {
                label: ui.t(`remedies.remedy_${clock.remedy}`),
                value: `${ui.format.longDay(clock.lastDay)} (${clock.sources.join('; ')})`,
              },
              ...(clock.laterIfProven === null
                ? []
                : [{ label: ui.t('remedies.later'), value: ui.format.longDay(clock.laterIfProven) }]),
              ...(clock.withoutInstruction === null
                ? []
                : [{ label: ui.t('remedies.without'), value: ui.format.longDay(clock.withoutInstruction) }]),
              { label: ui.t('remedies.companion'), value: <bdi>{remedy.companion}</bdi> },
            ]}
          />
          {clock.state === 'over' && <p>{ui.t('remedies.over_help')}</p>}
          {remedy.matter.startsWith('social') ? null : <p>{ui.t('remedies.hardship')}</p>}
        </>
      )}
      <Actions>
        <PostButton action={`/remedies/${remedy.id}/close`}>{ui.t('remedies.close')}</PostButton>
      </Actions>
    </Card>
  );
}

/** Where to get legal advice; kinds of places that every Land has, without addresses that go stale. */
function Advice(): VNode {
  const ui = useUi();
  return (
    <Card title={ui.t('remedies.advice')}>
      <ul>
        {([1, 2, 3, 4, 5] as const).map((line) => (
          <li key={line}>{ui.t(`remedies.advice_${line}`)}</li>
        ))}
      </ul>
      <p class="soft">{ui.t('remedies.no_advice')}</p>
    </Card>
  );
}
