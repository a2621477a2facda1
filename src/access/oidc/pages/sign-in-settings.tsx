import type { VNode } from 'preact';
import {
  Actions,
  Badge,
  Button,
  ErrorSummary,
  Form,
  type FormState,
  type FormValues,
  formState,
  Ltr,
  type PointedError,
  PostButton,
  RadioGroup,
  Row,
  Rows,
  TextField,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { LinkedMember } from '../link.service.js';
import { SECOND_FACTORS } from '../oidc.entity.js';

export interface SignInSettingsProps {
  readonly orgId: string;
  /** What the service must know as the address to come back to. */
  readonly returnAddress: string;
  /** There is a service already. */
  readonly isSet: boolean;
  readonly members: readonly LinkedMember[];
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** The own sign-in service of an organisation, and who comes in by it. */
export function SignInSettings(props: SignInSettingsProps): VNode {
  const { orgId, isSet, members, returnAddress, values, errors } = props;
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      shortName: ui.t('signin.short_name'),
      issuer: ui.t('signin.issuer'),
      clientId: ui.t('signin.client_id'),
      secret: ui.t('signin.secret'),
      secondFactor: ui.t('signin.second_factor'),
    },
    values,
    errors,
  });
  const at = `/organisations/${orgId}/sign-in`;
  return (
    <>
      <h1>{ui.t('signin.title')}</h1>
      <p>{ui.t('signin.lead')}</p>
      <ErrorSummary form={form} />
      <p>{ui.t('signin.return_address')}</p>
      <p>
        <code dir="ltr">{returnAddress}</code>
      </p>
      <Form action={at}>
        <Fields {...{ form, isSet }} />
        <Actions>
          <Button>{ui.t('signin.save')}</Button>
        </Actions>
      </Form>
      {isSet && (
        <>
          <h2>{ui.t('signin.members')}</h2>
          <p>{ui.t('signin.members_lead')}</p>
          <Members {...{ at, members }} />
          <h2>{ui.t('signin.remove')}</h2>
          <p>{ui.t('signin.remove_lead')}</p>
          <PostButton kind="danger" action={`${at}/remove`}>
            {ui.t('signin.remove')}
          </PostButton>
        </>
      )}
    </>
  );
}

type Field = 'shortName' | 'issuer' | 'clientId' | 'secret' | 'secondFactor';

function Fields({ form, isSet }: { readonly form: FormState<Field>; readonly isSet: boolean }): VNode {
  const ui = useUi();
  return (
    <>
      <TextField
        form={form}
        name="shortName"
        hint={ui.t('signin.short_name_rule')}
        autocomplete="off"
        maxLength={40}
        width="medium"
      />
      <TextField form={form} name="issuer" type="url" hint={ui.t('signin.issuer_hint')} maxLength={500} />
      <TextField form={form} name="clientId" autocomplete="off" maxLength={300} />
      <TextField
        form={form}
        name="secret"
        type="password"
        hint={ui.t(isSet ? 'signin.secret_kept' : 'signin.secret_hint')}
        autocomplete="off"
        maxLength={500}
        optional={isSet}
      />
      <RadioGroup
        form={form}
        name="secondFactor"
        options={SECOND_FACTORS.map((value) => ({
          value,
          label: ui.t(`signin.second_factor_${value}`),
          hint: ui.t(`signin.second_factor_${value}_hint`),
        }))}
      />
    </>
  );
}

function Members({ at, members }: { readonly at: string; readonly members: readonly LinkedMember[] }): VNode {
  const ui = useUi();
  return (
    <Rows>
      {members.map(({ id, displayName, login, linkedAt }) => (
        <Row
          key={id}
          title={displayName}
          detail={
            <>
              <Ltr>{login}</Ltr> {linkedAt !== null && <Badge kind="now">{ui.t('signin.linked')}</Badge>}
            </>
          }
          end={
            <PostButton action={`${at}/members/${id}/${linkedAt === null ? 'invite' : 'end'}`}>
              {ui.t(linkedAt === null ? 'signin.invite' : 'signin.end')}
            </PostButton>
          }
        />
      ))}
    </Rows>
  );
}
