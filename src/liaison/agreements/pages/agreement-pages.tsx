import type { VNode } from 'preact';
import { SCOPES_FOR } from '../../../domain/consent/index.js';
import { REQUEST_KINDS } from '../../../domain/liaison/index.js';
import type { LocalDate } from '../../../domain/shared/index.js';
import {
  Actions,
  Badge,
  Button,
  CheckboxGroup,
  DateFields,
  EmptyState,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  KeyValue,
  LinkButton,
  NumberField,
  type PointedError,
  PostButton,
  PrintButton,
  PrintSheet,
  Row,
  Rows,
  SelectField,
  TextArea,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { KnownOffice } from '../../directory/office-directory.service.js';
import type { ListedAgreement } from '../agreement.service.js';

export interface AgreementListProps {
  readonly agreements: readonly ListedAgreement[];
  readonly today: LocalDate;
  readonly mayAdd: boolean;
}

/** Agreements of the own group or office. */
export function AgreementList({ agreements, today, mayAdd }: AgreementListProps): VNode {
  const ui = useUi();
  const add = <LinkButton href="/agreements/new">{ui.t('partners.new')}</LinkButton>;
  return (
    <>
      <h1>{ui.t('partners.title')}</h1>
      <p>{ui.t('partners.lead')}</p>
      {agreements.length === 0 ? (
        <EmptyState
          title={ui.t('partners.empty')}
          why={ui.t('partners.empty_why')}
          {...(mayAdd && { action: add })}
        />
      ) : (
        <>
          {mayAdd && <Actions>{add}</Actions>}
          <Rows>
            {agreements.map(({ agreement, officeName, groupName }) => {
              const over = agreement.validTo !== null && agreement.validTo < today;
              return (
                <Row
                  key={agreement.id}
                  level={2}
                  title={officeName}
                  href={`/agreements/${agreement.id}`}
                  detail={groupName}
                  end={<Badge>{ui.t(over ? 'partners.over' : 'partners.in_force')}</Badge>}
                />
              );
            })}
          </Rows>
        </>
      )}
    </>
  );
}

export interface NewAgreementProps {
  readonly offices: readonly KnownOffice[];
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

export function NewAgreementForm({ offices, values, errors }: NewAgreementProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      officeId: ui.t('requests.office'),
      kinds: ui.t('partners.kinds'),
      scopes: ui.t('partners.scopes'),
      answerDays: ui.t('partners.answer_days'),
      validFrom: ui.t('partners.valid_from'),
      validTo: ui.t('partners.valid_to'),
      text: ui.t('partners.text'),
    },
    values,
    errors,
  });
  return (
    <>
      <h1>{ui.t('partners.new')}</h1>
      <ErrorSummary form={form} />
      <Form action="/agreements">
        <SelectField
          form={form}
          name="officeId"
          hint={ui.t('partners.office_hint')}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <CheckboxGroup
          form={form}
          name="kinds"
          options={REQUEST_KINDS.map((value) => ({ value, label: ui.t(`requests.kind_${value}`) }))}
        />
        <CheckboxGroup
          form={form}
          name="scopes"
          hint={ui.t('partners.scopes_hint')}
          options={SCOPES_FOR.measure.map((value) => ({ value, label: ui.t(`consents.scope_${value}`) }))}
          optional
        />
        <NumberField form={form} name="answerDays" unit={ui.t('partners.business_days')} optional />
        <DateFields form={form} name="validFrom" />
        <DateFields form={form} name="validTo" optional />
        <TextArea form={form} name="text" maxLength={4000} optional />
        <Actions>
          <Button>{ui.t('requests.save')}</Button>
          <a href="/agreements">{ui.t('ui.cancel')}</a>
        </Actions>
      </Form>
    </>
  );
}

export interface AgreementSheetProps extends ListedAgreement {
  readonly today: LocalDate;
}

/** The agreement as a page to print and sign. */
export function AgreementSheet({ agreement, officeName, groupName, today }: AgreementSheetProps): VNode {
  const ui = useUi();
  const { kinds, scopes, responseTimes, text, validFrom, validTo } = agreement;
  const days = kinds.flatMap((kind) => responseTimes[kind]?.count ?? [])[0];
  const open = validTo === null || validTo > today;
  return (
    <>
      <Actions>
        <PrintButton />
        {open && <PostButton action={`/agreements/${agreement.id}/end`}>{ui.t('partners.end')}</PostButton>}
        <a href="/agreements">{ui.t('partners.title')}</a>
      </Actions>
      <PrintSheet title={ui.t('partners.sheet')} date={today}>
        <p>
          <bdi>{groupName}</bdi> · <bdi>{officeName}</bdi>
        </p>
        <KeyValue
          items={[
            {
              label: ui.t('partners.kinds'),
              value: ui.format.list(kinds.map((kind) => ui.t(`requests.kind_${kind}`))),
            },
            {
              label: ui.t('partners.scopes'),
              value: ui.format.list(scopes.map((scope) => ui.t(`consents.scope_${scope}`))),
            },
            {
              label: ui.t('partners.answer_days'),
              value:
                days === undefined ? null : `${ui.format.number(days)} ${ui.t('partners.business_days')}`,
            },
            {
              label: ui.t('partners.valid'),
              value: validTo === null ? ui.format.day(validFrom) : ui.format.dayRange(validFrom, validTo),
            },
          ]}
        />
        <p>{ui.t('partners.consent')}</p>
        <p>{ui.t('requests.no_report')}</p>
        {text.split('\n').map((line, index) => (
          <p key={index} dir="auto">
            {line}
          </p>
        ))}
        <p>______________________________ {ui.t('partners.sign_group')}</p>
        <p>______________________________ {ui.t('partners.sign_office')}</p>
      </PrintSheet>
    </>
  );
}
