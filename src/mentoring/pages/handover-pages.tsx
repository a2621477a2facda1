import type { VNode } from 'preact';
import { HANDOVER_REFUSALS } from '../../domain/liaison/index.js';
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

/** Cases given and taken; a refusal from here says that there is no capacity. */
export function HandoverList({ handovers }: { readonly handovers: readonly ListedHandover[] }): VNode {
  const ui = useUi();
  const [reason] = HANDOVER_REFUSALS;
  const offer = <LinkButton href="/handovers/new">{ui.t('care.offer')}</LinkButton>;
  return (
    <>
      <h1>{ui.t('care.handovers')}</h1>
      {handovers.length === 0 ? (
        <EmptyState title={ui.t('care.handovers_none')} why={ui.t('care.handovers_lead')} action={offer} />
      ) : (
        <>
          <p class="soft">{ui.t('care.handovers_lead')}</p>
          <Actions>{offer}</Actions>
          <Rows>
            {handovers.map(({ handover, personName, fromName, toName, openSteps }) => (
              <Row
                key={handover.id}
                level={2}
                title={personName}
                detail={ui.t('care.from_to', { from: fromName, to: toName })}
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
      personIds: ui.t('care.people'),
      toOrgId: ui.t('care.to'),
      consent: ui.t('care.consent'),
    },
    values,
    errors,
  });
  return (
    <>
      <h1>{ui.t('care.offer')}</h1>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p>{ui.t('care.offer_lead')}</p>
      <Form action="/handovers">
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
