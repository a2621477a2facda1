import type { VNode } from 'preact';
import { CONTACT_CONSENTS } from '../../../domain/mentoring/index.js';
import type { FieldError } from '../../../platform/http/index.js';
import {
  Actions,
  Button,
  Card,
  Details,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  PostButton,
  RadioGroup,
  Row,
  Rows,
  SelectField,
  TextField,
} from '../../../web/components/index.js';
import { LANGUAGES, LOCALES, translator, useUi } from '../../../web/i18n/index.js';
import { spokenOptions } from '../../spoken.js';
import type { MetContact } from '../outreach-contact.service.js';

export interface MetContactsProps {
  readonly visitId: string;
  readonly contacts: readonly MetContact[];
  readonly values?: FormValues;
  readonly errors?: readonly FieldError[];
}

/** Who said yes to a first contact; the words to read out stand there in every language. */
export function MetContacts({ visitId, contacts, values, errors }: MetContactsProps): VNode {
  const ui = useUi();
  return (
    <Card title={ui.t('outreach.met')}>
      <p class="soft">{ui.t('outreach.met_lead')}</p>
      <Rows>
        {contacts.map(({ contact: { id, language, deleteOn }, name, reach }) => (
          <Row
            key={id}
            title={<bdi>{name}</bdi>}
            detail={
              <>
                <bdi>{reach}</bdi> · {ui.format.language(language)} ·{' '}
                {ui.t('outreach.forgotten_on', { day: ui.format.day(deleteOn) })}
              </>
            }
            end={
              <Actions>
                <PostButton action={`/outreach/contacts/${id}/came`}>{ui.t('outreach.came')}</PostButton>
                <PostButton action={`/outreach/contacts/${id}/forget`}>{ui.t('outreach.forget')}</PostButton>
              </Actions>
            }
          />
        ))}
      </Rows>
      <Details summary={ui.t('outreach.add')} open={errors !== undefined}>
        <ContactForm {...{ visitId }} values={values ?? {}} errors={errors ?? []} />
      </Details>
    </Card>
  );
}

function ContactForm({ visitId, values, errors }: Required<Omit<MetContactsProps, 'contacts'>>): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      ...{ name: ui.t('outreach.name'), reach: ui.t('outreach.reach') },
      ...{ language: ui.t('outreach.language'), consent: ui.t('outreach.consent') },
    },
    values,
    errors,
  });
  return (
    <>
      <p>{ui.t('outreach.read_out')}</p>
      {LOCALES.map((locale) => (
        <p key={locale} lang={locale} dir={LANGUAGES[locale].dir}>
          {translator(locale).t('outreach.consent_text')}
        </p>
      ))}
      <ErrorSummary form={form} />
      <Form action={`/outreach/${visitId}/contacts`}>
        <RadioGroup
          form={form}
          name="consent"
          options={CONTACT_CONSENTS.map((value) => ({ value, label: ui.t(`outreach.consent_${value}`) }))}
          hint={ui.t('outreach.consent_hint')}
        />
        <TextField form={form} name="name" maxLength={120} hint={ui.t('outreach.name_hint')} />
        <TextField form={form} name="reach" maxLength={200} hint={ui.t('outreach.reach_hint')} />
        <SelectField form={form} name="language" options={spokenOptions(ui)} />
        <Actions>
          <Button kind="quiet">{ui.t('outreach.keep')}</Button>
        </Actions>
      </Form>
    </>
  );
}
