import type { VNode } from 'preact';
import type { SeenBy } from '../../../access/index.js';
import { addDays, type LocalDate } from '../../../domain/shared/index.js';
import {
  Actions,
  Card,
  Day,
  Details,
  KeyValue,
  LinkButton,
  PostButton,
} from '../../../web/components/index.js';
import { type Ui, useUi } from '../../../web/i18n/index.js';
import { GrantView } from '../grant.dto.js';
import { AccessLog } from './access-log.js';

export interface ConsentsPageProps {
  /** Name for the desk; null when the person reads the own page. */
  readonly name: string | null;
  /** Address of this page; the steps lie below it. */
  readonly base: string;
  readonly grants: readonly GrantView[];
  /** Who looked, the newest first; null where the reader is not the person. */
  readonly looks: readonly SeenBy[] | null;
  readonly today: LocalDate;
  readonly dayOf: (instant: Date) => LocalDate;
}

/** From so many days before its end on a consent can be given anew with one click. */
const RENEW_DAYS = 14;

/** Who sees what, why and until when; each line can be taken back in two clicks. */
export function ConsentsPage({ name, base, grants, looks, today, dayOf }: ConsentsPageProps): VNode {
  const ui = useUi();
  const live = grants.filter((grant) => grant.live);
  const found = live.find((grant) => grant.purposeKind === 'being_found') ?? null;
  const named = live.filter((grant) => grant.purposeKind !== 'being_found');
  const ended = grants.filter((grant) => !grant.live);
  return (
    <>
      <h1>{name === null ? ui.t('consents.title') : ui.t('consents.title_of', { name })}</h1>
      <p>{ui.t(name === null ? 'consents.lead' : 'consents.lead_desk')}</p>
      <Card title={ui.t('consents.found')}>
        {found === null ? (
          <>
            <p>{ui.t('consents.found_off')}</p>
            <PostButton action={`${base}/found`}>{ui.t('consents.found_give')}</PostButton>
          </>
        ) : (
          <>
            <p>{ui.t('consents.found_on', { day: ui.format.day(found.validUntil) })}</p>
            <Withdraw base={base} grant={found} />
          </>
        )}
      </Card>
      <h2>{ui.t('consents.live')}</h2>
      {named.length === 0 && <p>{ui.t('consents.live_none')}</p>}
      {named.map((grant) => (
        <Card key={grant.id} level={3} title={recipientName(ui, grant)}>
          <GrantFacts grant={grant} dayOf={dayOf} />
          <Actions>
            {endsSoon(grant, named, today) && (
              <PostButton action={`${base}/${grant.id}/renew`}>{ui.t('consents.renew')}</PostButton>
            )}
            <Withdraw base={base} grant={grant} />
          </Actions>
        </Card>
      ))}
      <p>
        <a href={`${base}/card`}>{ui.t('consents.card_print')}</a>
      </p>
      {ended.length > 0 && (
        <Details summary={ui.t('consents.ended')}>
          <ul>
            {ended.map((grant) => (
              <li key={grant.id}>
                {recipientName(ui, grant)}: {purposeText(ui, grant)} · {endText(ui, grant, dayOf)}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {looks !== null && <AccessLog looks={looks} />}
      {looks !== null && (
        <p>
          <a href="/me/data">{ui.t('mydata.panel')}</a>
        </p>
      )}
    </>
  );
}

/** Whether a consent for a vacancy ends soon with no later one behind it. */
function endsSoon(grant: GrantView, all: readonly GrantView[], today: LocalDate): boolean {
  return (
    grant.purposeKind === 'vacancy' &&
    grant.validUntil <= addDays(today, RENEW_DAYS) &&
    !all.some((one) => one.purposeId === grant.purposeId && one.validUntil > grant.validUntil)
  );
}

function Withdraw({ base, grant }: { readonly base: string; readonly grant: GrantView }): VNode {
  const ui = useUi();
  return (
    <LinkButton kind="quiet" href={`${base}/${grant.id}/withdraw`}>
      {ui.t('consents.withdraw')}
    </LinkButton>
  );
}

/** One consent in words. */
export function GrantFacts({
  grant,
  dayOf,
}: Pick<ConsentsPageProps, 'dayOf'> & { readonly grant: GrantView }): VNode {
  const ui = useUi();
  const day = ui.format.day(dayOf(new Date(grant.givenAt)));
  return (
    <KeyValue
      items={[
        {
          label: ui.t('consents.sees'),
          value: ui.format.list(grant.scopes.map((scope) => ui.t(`consents.scope_${scope}`))),
        },
        { label: ui.t('consents.why'), value: purposeText(ui, grant) },
        {
          label: ui.t('consents.until'),
          value: (
            <>
              <Day date={grant.validUntil} /> · {ui.t('consents.given', { day })} ·{' '}
              {ui.t(`consents.channel_${grant.channel}`)}
            </>
          ),
        },
      ]}
    />
  );
}

export function recipientName(ui: Pick<Ui, 't'>, grant: GrantView): string {
  if (grant.recipientOrgId === null) return ui.t('consents.everyone');
  return grant.recipientName ?? ui.t('consents.unknown_recipient');
}

function purposeText(ui: Pick<Ui, 't'>, { purposeKind, purposeName }: GrantView): string {
  if (purposeKind !== 'vacancy') return ui.t(`consents.purpose_${purposeKind}`);
  return purposeName === null
    ? ui.t('consents.purpose_vacancy_unknown')
    : ui.t('consents.purpose_vacancy', { title: purposeName });
}

function endText(ui: Pick<Ui, 't' | 'format'>, grant: GrantView, dayOf: ConsentsPageProps['dayOf']): string {
  return grant.revokedAt === null
    ? ui.t('consents.expired_on', { day: ui.format.day(grant.validUntil) })
    : ui.t('consents.revoked_on', { day: ui.format.day(dayOf(new Date(grant.revokedAt))) });
}
