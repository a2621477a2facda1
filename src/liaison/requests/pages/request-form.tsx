import type { VNode } from 'preact';
import { FUNDING_INSTRUMENTS, REQUEST_KINDS } from '../../../domain/liaison/index.js';
import type { FundingInstrument, RequestKind } from '../../../domain/liaison/index.js';
import {
  Actions,
  Button,
  CheckboxGroup,
  DateFields,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  Hidden,
  Notice,
  type PointedError,
  RadioGroup,
  SelectField,
  TextArea,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { OfficeProposal } from '../../directory/office-directory.service.js';
import { CIRCUMSTANCES } from '../request.dto.js';
import { kindText } from './disclosure.js';

export interface ChooseKindProps {
  readonly personId: string;
  readonly personName: string;
}

/** First question: what is to be asked; the rest of the form follows from it. Works without script. */
export function ChooseKind({ personId, personName }: ChooseKindProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: { kind: ui.t('requests.kind'), instrument: ui.t('requests.instrument') },
    values: { kind: 'work_permission' },
  });
  return (
    <>
      <h1>{ui.t('requests.new_for', { name: personName })}</h1>
      <p>{ui.t('requests.choose_lead')}</p>
      <form class="form" action={`/people/${personId}/requests/new`}>
        <RadioGroup
          form={form}
          name="kind"
          options={REQUEST_KINDS.map((kind) => ({ value: kind, label: ui.t(`requests.kind_${kind}`) }))}
        />
        <SelectField
          form={form}
          name="instrument"
          options={FUNDING_INSTRUMENTS.map((one) => ({
            value: one,
            label: ui.t(`requests.instrument_${one}`),
          }))}
          optional
        />
        <Actions>
          <Button>{ui.t('requests.next')}</Button>
          <a href={`/people/${personId}`}>{ui.t('ui.cancel')}</a>
        </Actions>
      </form>
    </>
  );
}

export interface NewRequestProps extends ChooseKindProps {
  readonly kind: RequestKind;
  readonly instrument: FundingInstrument | null;
  readonly offices: readonly OfficeProposal[];
  readonly vacancies: readonly { readonly id: string; readonly title: string; readonly employer: string }[];
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly problem: string | null;
}

/** The draft: office proposed by the rules, vacancy, circumstances that decide the papers, one note. */
export function NewRequest(props: NewRequestProps): VNode {
  const ui = useUi();
  const { personId, personName, kind, instrument, offices, vacancies, values, errors, problem } = props;
  const [likely] = offices;
  const form = formState(ui, {
    labels: {
      office: ui.t('requests.office'),
      vacancyId: ui.t('requests.vacancy'),
      circumstances: ui.t('requests.circumstances'),
      eventOn: ui.t('requests.event_on'),
      note: ui.t('requests.note'),
    },
    values: { office: likely ? `${likely.kind}/${likely.area}` : '', ...values },
    errors,
  });
  return (
    <>
      <h1>{ui.t('requests.new_for', { name: personName })}</h1>
      <p class="soft">
        {kindText(ui, { kind, instrument })} · <a href={`/guides/${kind}`}>{ui.t('guides.link')}</a>
      </p>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Form action={`/people/${personId}/requests`}>
        <Hidden name="kind" value={kind} />
        {instrument !== null && <Hidden name="instrument" value={instrument} />}
        <SelectField
          form={form}
          name="office"
          hint={ui.t('requests.office_hint')}
          empty={false}
          options={offices.map((office, index) => ({
            value: `${office.kind}/${office.area}`,
            label: index === 0 ? `${office.name} (${ui.t('requests.office_likely')})` : office.name,
          }))}
        />
        {vacancies.length > 0 && (
          <SelectField
            form={form}
            name="vacancyId"
            empty={ui.t('requests.vacancy_none')}
            options={vacancies.map(({ id, title, employer }) => ({
              value: id,
              label: `${title}, ${employer}`,
            }))}
            optional
          />
        )}
        <CheckboxGroup
          form={form}
          name="circumstances"
          options={CIRCUMSTANCES.map((one) => ({ value: one, label: ui.t(`requests.circumstance_${one}`) }))}
          optional
        />
        {kind === 'funding' && (
          <DateFields form={form} name="eventOn" hint={ui.t('requests.event_hint')} optional />
        )}
        <TextArea
          form={form}
          name="note"
          hint={ui.t('requests.note_hint')}
          maxLength={2000}
          rows={3}
          optional
        />
        <Actions>
          <Button>{ui.t('requests.draft_save')}</Button>
          <a href={`/people/${personId}`}>{ui.t('ui.cancel')}</a>
        </Actions>
      </Form>
    </>
  );
}
