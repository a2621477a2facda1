import type { VNode } from 'preact';
import {
  Actions,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  KeyValue,
  LinkButton,
  Ltr,
  Notice,
  type PointedError,
  Row,
  Rows,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { OfficeContact } from './office.entity.js';
import type { KnownOffice } from './office-directory.service.js';

/** What a desk notes of an office, in the order of the form. */
export const CONTACT_FIELDS = [
  'function',
  'inbox',
  'phone',
  'opening',
  'deputyFunction',
  'deputyInbox',
] as const satisfies readonly (keyof OfficeContact)[];

/** Offices that were asked before. */
export function OfficeDirectoryPage({ offices }: { readonly offices: readonly KnownOffice[] }): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('contacts.title')}</h1>
      <p>{ui.t('contacts.lead')}</p>
      {offices.length === 0 ? (
        <EmptyState title={ui.t('contacts.none')} why={ui.t('contacts.none_why')} />
      ) : (
        <Rows>
          {offices.map(({ id, kind, name }) => (
            <Row
              key={id}
              level={2}
              title={name}
              href={`/offices/${id}`}
              detail={ui.t(`contacts.kind_${kind}`)}
            />
          ))}
        </Rows>
      )}
    </>
  );
}

export interface OfficePageProps {
  readonly office: KnownOffice;
  readonly contact: OfficeContact | null;
  readonly hasAccount: boolean;
  readonly mayEdit: boolean;
}

/** One office: who answers there, by function, with the deputy and the opening hours. */
export function OfficePage({ office, contact, hasAccount, mayEdit }: OfficePageProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>
        <bdi>{office.name}</bdi>
      </h1>
      <p class="soft">
        {ui.t(`contacts.kind_${office.kind}`)} ·{' '}
        {ui.t(hasAccount ? 'requests.account_yes' : 'requests.account_no')}
      </p>
      {contact === null ? (
        <Notice kind="note">{ui.t('contacts.empty')}</Notice>
      ) : (
        <KeyValue
          items={[
            { label: ui.t('contacts.function'), value: <bdi>{contact.function}</bdi> },
            { label: ui.t('contacts.inbox'), value: contact.inbox && <Ltr>{contact.inbox}</Ltr> },
            { label: ui.t('contacts.phone'), value: contact.phone && <Ltr>{contact.phone}</Ltr> },
            { label: ui.t('contacts.opening'), value: contact.opening },
            { label: ui.t('contacts.deputyFunction'), value: contact.deputyFunction },
            {
              label: ui.t('contacts.deputyInbox'),
              value: contact.deputyInbox && <Ltr>{contact.deputyInbox}</Ltr>,
            },
          ]}
        />
      )}
      <Actions>
        {mayEdit && <LinkButton href={`/offices/${office.id}/edit`}>{ui.t('contacts.edit')}</LinkButton>}
        <a href="/offices">{ui.t('contacts.title')}</a>
      </Actions>
    </>
  );
}

export interface OfficeContactFormProps {
  readonly office: KnownOffice;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** The contact as the desk knows it. */
export function OfficeContactForm({ office, values, errors }: OfficeContactFormProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      function: ui.t('contacts.function'),
      inbox: ui.t('contacts.inbox'),
      phone: ui.t('contacts.phone'),
      opening: ui.t('contacts.opening'),
      deputyFunction: ui.t('contacts.deputyFunction'),
      deputyInbox: ui.t('contacts.deputyInbox'),
    },
    values,
    errors,
  });
  return (
    <>
      <h1>
        <bdi>{office.name}</bdi>
      </h1>
      <p>{ui.t('contacts.edit_lead')}</p>
      <ErrorSummary form={form} />
      <Form action={`/offices/${office.id}`}>
        {CONTACT_FIELDS.map((name) => (
          <TextField key={name} form={form} name={name} maxLength={name === 'opening' ? 200 : 120} optional />
        ))}
        <Actions>
          <Button>{ui.t('contacts.save')}</Button>
          <a href={`/offices/${office.id}`}>{ui.t('ui.cancel')}</a>
        </Actions>
      </Form>
    </>
  );
}
