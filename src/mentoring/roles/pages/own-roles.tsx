import type { VNode } from 'preact';
import type { FieldError } from '../../../platform/http/index.js';
import {
  Actions,
  Badge,
  Button,
  CheckboxGroup,
  DateFields,
  EmptyState,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  LinkButton,
  NumberField,
  PostButton,
  Row,
  Rows,
  TextArea,
  TextField,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import { HelpTabs } from '../../pages/help-tabs.js';
import { spokenOptions } from '../../spoken.js';
import type { HelperRole } from '../helper-role.entity.js';
import { skillOptions } from './role-views.js';

export interface OwnRolesProps {
  readonly roles: readonly HelperRole[];
  readonly mayWrite: boolean;
  readonly mayAnswer: boolean;
}

/** What the group looks for. */
export function OwnRoles({ roles, mayWrite, mayAnswer }: OwnRolesProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('helproles.own')}</h1>
      <HelpTabs current="roles" />
      <p>{ui.t('helproles.own_lead')}</p>
      <Actions>
        {mayWrite && <LinkButton href="/helper-roles/new">{ui.t('helproles.new')}</LinkButton>}
        {mayAnswer && (
          <LinkButton kind="quiet" href="/helper-answers">
            {ui.t('helproles.answers')}
          </LinkButton>
        )}
        <LinkButton kind="quiet" href="/volunteer">
          {ui.t('helproles.public_list')}
        </LinkButton>
      </Actions>
      {roles.length === 0 && (
        <EmptyState title={ui.t('helproles.own_none')} why={ui.t('helproles.own_none_why')} />
      )}
      <Rows>
        {roles.map(({ id, title, hours, untilOn, closed }) => (
          <Row
            key={id}
            level={2}
            title={<bdi>{title}</bdi>}
            detail={
              <>
                {ui.t('helproles.hours', { count: hours })}
                {untilOn !== null && <> · {ui.t('helproles.until', { day: ui.format.day(untilOn) })}</>}
              </>
            }
            end={
              closed || !mayWrite ? (
                <Badge>{ui.t(closed ? 'helproles.closed' : 'helproles.open')}</Badge>
              ) : (
                <PostButton action={`/helper-roles/${id}/close`}>{ui.t('helproles.close')}</PostButton>
              )
            }
          />
        ))}
      </Rows>
    </>
  );
}

export interface RoleFormProps {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** Says what help is looked for, in words that somebody of twenty understands. */
export function RoleForm({ values, errors }: RoleFormProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      ...{ title: ui.t('helproles.name'), what: ui.t('helproles.what'), hours: ui.t('helproles.time') },
      ...{ skills: ui.t('helproles.skills'), languages: ui.t('helproles.languages') },
      ...{ fromOn: ui.t('helproles.from_on'), untilOn: ui.t('helproles.until_on') },
    },
    values,
    errors,
  });
  return (
    <>
      <h1>{ui.t('helproles.new')}</h1>
      <p>{ui.t('helproles.new_lead')}</p>
      <ErrorSummary form={form} />
      <Form action="/helper-roles">
        <TextField form={form} name="title" maxLength={120} hint={ui.t('helproles.name_hint')} />
        <TextArea form={form} name="what" maxLength={1500} rows={5} hint={ui.t('helproles.what_hint')} />
        <NumberField form={form} name="hours" unit={ui.t('helproles.hours_unit')} />
        <CheckboxGroup form={form} name="skills" options={skillOptions(ui)} />
        <CheckboxGroup
          form={form}
          name="languages"
          options={spokenOptions(ui, form.values('languages'))}
          optional
        />
        <DateFields form={form} name="fromOn" />
        <DateFields form={form} name="untilOn" hint={ui.t('helproles.until_hint')} optional />
        <Actions>
          <Button>{ui.t('helproles.publish')}</Button>
        </Actions>
      </Form>
    </>
  );
}
