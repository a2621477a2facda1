import type { VNode } from 'preact';
import { HANDOVER_KINDS, HANDOVER_REFUSALS, REFERRAL_SCOPES } from '../../domain/liaison/index.js';
import {
  Actions,
  Badge,
  Button,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  LinkButton,
  Notice,
  type PointedError,
  PostButton,
  RadioGroup,
  Row,
  Rows,
  SelectField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import { HANDOVER_CONSENTS } from '../care.dto.js';
import type { ListedHandover } from '../handover.service.js';

export interface HandoverListProps {
  readonly handovers: readonly ListedHandover[];
  readonly mayOffer: boolean;
  /** Only what the reader has to answer. */
  readonly asked: boolean;
}

/** Cases given, taken and opened; a refusal from here says that there is no capacity. */
export function HandoverList({ handovers, mayOffer, asked }: HandoverListProps): VNode {
  const ui = useUi();
  const [reason] = HANDOVER_REFUSALS;
  const offer = <LinkButton href="/handovers/new">{ui.t('care.offer')}</LinkButton>;
  return (
    <>
      <h1>{ui.t('care.handovers')}</h1>
      {handovers.length === 0 ? (
        <EmptyState
          title={ui.t('care.handovers_none')}
          why={ui.t('care.handovers_lead')}
          {...(mayOffer && { action: offer })}
        />
      ) : (
        <>
          <p class="soft">{ui.t('care.handovers_lead')}</p>
          <Actions>
            {mayOffer && offer}
            {asked && <a href="/handovers">{ui.t('referrals.all')}</a>}
          </Actions>
          <Rows>
            {handovers.map(({ handover, personName, fromName, toName, openSteps, received }) => (
              <Row
                key={handover.id}
                level={2}
                title={personName ?? ui.t('referrals.grant_ended')}
                {...(received && isOpened(handover) && { href: `/handovers/${handover.id}/case` })}
                detail={`${ui.t(`referrals.kind_${handover.kind}`)} · ${ui.t('care.from_to', { from: fromName, to: toName })}`}
                end={
                  <>
                    <Badge>{ui.t(`care.state_${handover.state}`)}</Badge>
                    {openSteps.map((to) => (
                      <PostButton
                        key={to}
                        action={`/handovers/${handover.id}`}
                        fields={{ to, ...(to === 'refused' && { reason }) }}
                      >
                        {ui.text(`care.do_${to}`) ?? to}
                      </PostButton>
                    ))}
                  </>
                }
              />
            ))}
          </Rows>
        </>
      )}
    </>
  );
}

/** A referral that was accepted: its receiver reads what was opened. */
function isOpened({ kind, state }: ListedHandover['handover']): boolean {
  return kind === 'referral' && state === 'accepted';
}

export interface OfferPageProps {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly problem: string | null;
}

/** Offers one case or all of a group that closes. */
export function OfferPage({ people, groups, values, errors, problem }: OfferPageProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      kind: ui.t('referrals.kind'),
      scopes: ui.t('referrals.scopes'),
      personIds: ui.t('care.people'),
      toOrgId: ui.t('care.to'),
      consent: ui.t('care.consent'),
    },
    values: { kind: 'transfer', ...values },
    errors,
  });
  return (
    <>
      <h1>{ui.t('care.offer')}</h1>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p>{ui.t('care.offer_lead')}</p>
      <Form action="/handovers">
        <RadioGroup
          form={form}
          name="kind"
          options={HANDOVER_KINDS.map((value) => ({
            value,
            label: ui.t(`referrals.kind_${value}`),
            hint: ui.t(`referrals.kind_${value}_hint`),
          }))}
        />
        <SelectField
          form={form}
          name="toOrgId"
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <CheckboxGroup
          form={form}
          name="personIds"
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <CheckboxGroup
          form={form}
          name="scopes"
          hint={ui.t('referrals.scopes_hint')}
          options={REFERRAL_SCOPES.filter((scope) => scope !== 'contact').map((value) => ({
            value,
            label: ui.t(`consents.scope_${value}`),
          }))}
          optional
        />
        <RadioGroup
          form={form}
          name="consent"
          options={HANDOVER_CONSENTS.map((value) => ({ value, label: ui.t(`requests.consent_${value}`) }))}
        />
        <Actions>
          <Button>{ui.t('care.offer')}</Button>
          <a href="/handovers">{ui.t('ui.cancel')}</a>
        </Actions>
      </Form>
    </>
  );
}
