import type { VNode } from 'preact';
import {
  Badge,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  languageLinks,
  Ltr,
  type PointedError,
  Row,
  Rows,
  SelectField,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import { Member } from '../member.entity.js';
import { Organisation } from '../organisation.entity.js';
import { ROLES_BY_KIND } from '../organisation.service.js';

export interface TeamPageProps {
  readonly organisation: Organisation;
  readonly members: readonly Member[];
  /** Whether the reader may say at which rounds the organisation sits. */
  readonly setsRounds: boolean;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** Who acts for an organisation, and the form that adds somebody. */
export function TeamPage({ organisation, members, setsRounds, values, errors }: TeamPageProps): VNode {
  const ui = useUi();
  const roles = ROLES_BY_KIND[organisation.kind];
  const form = formState(ui, {
    labels: {
      displayName: ui.t('organisations.member_name'),
      login: ui.t('access.login'),
      role: ui.t('organisations.role'),
      locale: ui.t('shell.language'),
      password: ui.t('organisations.first_password'),
      kreise: ui.t('organisations.rounds'),
    },
    values: { kreise: organisation.roundAgs.join(' '), ...values },
    errors,
  });
  return (
    <>
      <h1>{organisation.name}</h1>
      <p class="soft">{ui.t(`organisations.kind_${organisation.kind}`)}</p>
      <ErrorSummary form={form} />
      {members.length === 0 ? (
        <EmptyState title={ui.t('organisations.nobody')} why={ui.t('organisations.nobody_why')} />
      ) : (
        <Rows>
          {members.map((member) => (
            <Row
              key={member.id}
              level={2}
              title={member.displayName}
              detail={<Ltr>{member.login}</Ltr>}
              end={<Badge>{ui.t(`organisations.role_${member.role}`)}</Badge>}
            />
          ))}
        </Rows>
      )}
      <p>
        <a href={`/organisations/${organisation.id}/sign-in`}>{ui.t('signin.title')}</a>
      </p>
      {setsRounds && (
        <>
          <h2>{ui.t('organisations.rounds')}</h2>
          <Form action={`/organisations/${organisation.id}/round-kreise`}>
            <TextField form={form} name="kreise" hint={ui.t('organisations.rounds_hint')} optional />
            <Button kind="quiet">{ui.t('organisations.rounds_save')}</Button>
          </Form>
        </>
      )}
      {roles.length === 0 ? (
        <p>{ui.t('organisations.no_roles')}</p>
      ) : (
        <>
          <h2>{ui.t('organisations.add_member')}</h2>
          <Form action={`/organisations/${organisation.id}/members`}>
            <TextField form={form} name="displayName" maxLength={80} />
            <TextField form={form} name="login" type="email" />
            <SelectField
              form={form}
              name="role"
              options={roles.map((value) => ({ value, label: ui.t(`organisations.role_${value}`) }))}
            />
            <SelectField
              form={form}
              name="locale"
              options={languageLinks('/').map(({ locale, name }) => ({ value: locale, label: name }))}
              optional
            />
            <TextField
              form={form}
              name="password"
              type="password"
              autocomplete="new-password"
              hint={ui.t('access.password_hint')}
            />
            <Button>{ui.t('organisations.add_member')}</Button>
          </Form>
        </>
      )}
    </>
  );
}
