import type { VNode } from 'preact';
import {
  Actions,
  Button,
  CefrFields,
  CheckboxField,
  CheckboxGroup,
  DateFields,
  ErrorSummary,
  FileField,
  Form,
  formState,
  LinkButton,
  NumberField,
  RadioGroup,
  SearchField,
  SelectField,
  TextArea,
  TextField,
} from '../components/index.js';
import type { PageContext } from '../shell/index.js';
import { SAMPLES } from './samples.js';

const OPTIONS = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];

/** Every kind of field, some of them wrong, with what was typed still there. */
export function Forms({
  ctx,
  failed = true,
}: {
  readonly ctx: PageContext;
  readonly failed?: boolean;
}): VNode {
  const s = SAMPLES[ctx.locale];
  const form = formState(ctx, {
    labels: {
      name: s.person,
      mail: 'E-Mail',
      city: s.city,
      occupation: s.job,
      start: s.today,
      german: ctx.format.language('de'),
      hours: s.load,
      kind: s.plan,
      days: s.waiting,
      agreed: s.ask,
      note: s.note,
      file: s.deadline,
    },
    values: {
      name: '<script>alert(1)</script>',
      start_day: '31',
      start_month: '2',
      start_year: '2027',
      german_L: '3',
      days: ['b'],
      kind: 'b',
      occupation: 'Koch',
    },
    errors: failed
      ? [
          { pointer: '/mail', code: 'not_an_email' },
          { pointer: '/start_day', code: 'not_a_day' },
          { pointer: '/kind', code: 'not_in_list' },
        ]
      : [],
  });
  return (
    <>
      <ErrorSummary form={form} />
      <h1>{s.person}</h1>
      <Form action="/form">
        <TextField form={form} name="name" autocomplete="name" hint={s.load} />
        <TextField form={form} name="mail" type="email" autocomplete="email" optional />
        <SelectField form={form} name="city" options={OPTIONS} />
        <SearchField
          form={form}
          name="occupation"
          source="/occupations"
          suggestions={[
            { code: '29301', label: 'Koch/Köchin' },
            { code: '29302', label: 'Beikoch/Beiköchin' },
          ]}
        />
        <DateFields form={form} name="start" />
        <CefrFields form={form} name="german" hint={s.gap} />
        <NumberField form={form} name="hours" unit="h" optional />
        <RadioGroup
          form={form}
          name="kind"
          options={[{ value: 'a', label: s.plan, hint: s.load }, ...OPTIONS.slice(1)]}
        />
        <CheckboxGroup form={form} name="days" options={OPTIONS} hint={s.waiting} />
        <TextArea form={form} name="note" />
        <FileField form={form} name="file" accept=".csv" />
        <CheckboxField form={form} name="agreed" hint={s.change} />
        <Actions>
          <Button>{ctx.t('form.save')}</Button>
          <Button kind="danger" name="do" value="delete">
            {ctx.t('ui.cancel')}
          </Button>
          <LinkButton kind="quiet" href="/">
            {ctx.t('ui.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  );
}
