import type { VNode } from 'preact';
import { HELPER_SKILLS, type RoleWish } from '../../../domain/mentoring/index.js';
import type { FieldError } from '../../../platform/http/index.js';
import {
  Actions,
  Badge,
  Button,
  CheckboxField,
  EmptyState,
  ErrorSummary,
  FilterBar,
  Form,
  formState,
  type FormValues,
  KeyValue,
  NumberField,
  Row,
  Rows,
  SelectField,
  TextArea,
  TextField,
} from '../../../web/components/index.js';
import { type Ui, useUi } from '../../../web/i18n/index.js';
import { spokenOptions } from '../../spoken.js';
import type { ListedRole } from '../helper-role.service.js';

export interface RoleListProps {
  readonly roles: readonly ListedRole[];
  readonly wish: RoleWish;
}

/** Help that groups look for, for everybody who has a few hours. */
export function RoleList({ roles, wish }: RoleListProps): VNode {
  const ui = useUi();
  const { skill, hours, language } = wish;
  const form = formState(ui, {
    labels: {
      ...{ skill: ui.t('helproles.what_can_you'), hours: ui.t('helproles.hours_you_have') },
      language: ui.t('helproles.language_you_speak'),
    },
    values: { skill: skill ?? '', hours: hours === null ? '' : String(hours), language: language ?? '' },
  });
  const active = skill !== null || hours !== null || language !== null;
  return (
    <>
      <h1>{ui.t('helproles.title')}</h1>
      <p>{ui.t('helproles.lead')}</p>
      <FilterBar action="/volunteer" active={active}>
        <SelectField
          form={form}
          name="skill"
          options={skillOptions(ui)}
          empty={ui.t('helproles.any')}
          optional
        />
        <NumberField form={form} name="hours" unit={ui.t('helproles.hours_unit')} optional />
        <SelectField
          form={form}
          name="language"
          options={spokenOptions(ui)}
          empty={ui.t('helproles.any')}
          optional
        />
      </FilterBar>
      {roles.length === 0 && (
        <EmptyState
          title={ui.t('helproles.none')}
          why={ui.t(active ? 'helproles.none_filter' : 'helproles.none_why')}
        />
      )}
      <Rows>
        {roles.map(({ role, group }) => (
          <Row
            key={role.id}
            level={2}
            title={<bdi>{role.title}</bdi>}
            href={`/volunteer/${role.id}`}
            detail={
              <>
                <bdi>{group}</bdi> ·{' '}
                {ui.format.list(role.skills.map((one) => ui.t(`helproles.skill_${one}`)))}
              </>
            }
            end={<Badge>{ui.t('helproles.hours', { count: role.hours })}</Badge>}
          />
        ))}
      </Rows>
    </>
  );
}

export interface RolePageProps {
  readonly one: ListedRole;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** One role, and three fields for who would like to help. */
export function RolePage({ one: { role, group }, values, errors }: RolePageProps): VNode {
  const ui = useUi();
  const { title, what, hours, skills, languages, fromOn, untilOn } = role;
  return (
    <>
      <h1 dir="auto">{title}</h1>
      <p class="soft">
        <bdi>{group}</bdi>
      </p>
      {what.split('\n').map((line, index) => (
        <p key={index} dir="auto">
          {line}
        </p>
      ))}
      <KeyValue
        items={[
          { label: ui.t('helproles.time'), value: ui.t('helproles.hours', { count: hours }) },
          {
            label: ui.t('helproles.skills'),
            value: ui.format.list(skills.map((one) => ui.t(`helproles.skill_${one}`))),
          },
          {
            label: ui.t('helproles.languages'),
            value:
              languages.length === 0
                ? ui.t('helproles.german_is_enough')
                : ui.format.list(languages.map((code) => ui.format.language(code))),
          },
          {
            label: ui.t('helproles.when'),
            value:
              untilOn === null
                ? ui.t('helproles.from', { day: ui.format.day(fromOn) })
                : ui.format.dayRange(fromOn, untilOn),
          },
        ]}
      />
      <h2>{ui.t('helproles.i_would_like')}</h2>
      <AnswerForm action={`/volunteer/${role.id}`} values={values} errors={errors} />
    </>
  );
}

function AnswerForm({
  action,
  values,
  errors,
}: Pick<RolePageProps, 'values' | 'errors'> & { readonly action: string }): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      ...{ name: ui.t('helproles.your_name'), email: ui.t('helproles.your_email') },
      ...{ message: ui.t('helproles.your_message'), agreed: ui.t('helproles.agree') },
    },
    values,
    errors,
  });
  return (
    <>
      <ErrorSummary form={form} />
      <Form action={action}>
        <TextField form={form} name="name" maxLength={120} autocomplete="name" />
        <TextField form={form} name="email" type="email" maxLength={200} autocomplete="email" />
        <TextArea
          form={form}
          name="message"
          maxLength={1500}
          hint={ui.t('helproles.your_message_hint')}
          optional
        />
        <CheckboxField form={form} name="agreed" hint={ui.t('helproles.agree_hint')} />
        <Actions>
          <Button>{ui.t('helproles.send')}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** Said after sending; the group answers. */
export function ThanksPage(): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('helproles.thanks')}</h1>
      <p>{ui.t('helproles.thanks_lead')}</p>
      <p>
        <a href="/volunteer">{ui.t('helproles.title')}</a>
      </p>
    </>
  );
}

export function skillOptions(
  ui: Pick<Ui, 't'>,
): readonly { readonly value: string; readonly label: string }[] {
  return HELPER_SKILLS.map((value) => ({ value, label: ui.t(`helproles.skill_${value}`) }));
}
