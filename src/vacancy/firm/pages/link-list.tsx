import type { VNode } from 'preact';
import { berlinDay } from '../../../platform/clock/index.js';
import {
  Badge,
  Button,
  Choices,
  Day,
  EmptyState,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  Hidden,
  Notice,
  Pager,
  type PointedError,
  PostButton,
  Row,
  Rows,
  SelectField,
  TextField,
} from '../../../web/components/index.js';
import { LANGUAGES, LOCALES, useUi } from '../../../web/i18n/index.js';
import { FIRM_LINK_STATES, type FirmLinkState, type ListedFirmLink } from '../firm-link.service.js';

export interface LinkListProps {
  readonly items: readonly ListedFirmLink[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly state: FirmLinkState | null;
  /** The vacancy that the next link opens; null invites a firm to post one. */
  readonly vacancy: { readonly id: string; readonly title: string } | null;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly problem: string | null;
}

/** A desk sends a firm a link, sees what became of the ones before, and ends them. */
export function LinkList(props: LinkListProps): VNode {
  const ui = useUi();
  const { vacancy, values, errors, problem, items, total, page, pageSize } = props;
  const labels = { email: ui.t('firms.email'), locale: ui.t('firms.locale') };
  const form = formState(ui, { labels, values: { locale: 'de', ...values }, errors });
  return (
    <>
      <h1>{ui.t('firms.title')}</h1>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p>{vacancy ? ui.t('firms.lead_vacancy', { title: vacancy.title }) : ui.t('firms.lead')}</p>
      <Form action="/firm-links">
        {vacancy && <Hidden name="vacancyId" value={vacancy.id} />}
        <TextField form={form} name="email" type="email" hint={ui.t('firms.email_hint')} maxLength={120} />
        <SelectField
          form={form}
          name="locale"
          empty={false}
          options={LOCALES.map((value) => ({ value, label: LANGUAGES[value].ownName }))}
        />
        <Button>{ui.t('enter.send')}</Button>
      </Form>
      <h2>{ui.t('firms.sent_links')}</h2>
      <States {...props} />
      {total === 0 ? (
        <EmptyState title={ui.t('firms.empty_title')} why={ui.t('firms.empty_why')} />
      ) : (
        <>
          <Rows>
            {items.map((link) => (
              <LinkRow key={link.id} link={link} />
            ))}
          </Rows>
          <Pager page={page} pages={Math.max(1, Math.ceil(total / pageSize))} />
        </>
      )}
    </>
  );
}

function States({ state }: LinkListProps): VNode {
  const ui = useUi();
  const items = [
    { href: '/firm-links', text: ui.t('firms.state_all'), current: state === null },
    ...FIRM_LINK_STATES.map((one) => ({
      href: `/firm-links?state=${one}`,
      text: ui.t(`firms.state_${one}`),
      current: state === one,
    })),
  ];
  return <Choices label={ui.t('firms.state')} items={items} />;
}

function LinkRow({ link }: { readonly link: ListedFirmLink }): VNode {
  const ui = useUi();
  return (
    <Row
      title={<bdi>{link.title ?? ui.t('firms.invitation')}</bdi>}
      {...(link.vacancyId !== null && { href: `/vacancies/${link.vacancyId}` })}
      detail={
        <>
          {ui.t('firms.made')} <Day date={berlinDay(link.madeAt)} /> · {ui.t('firms.expires')}{' '}
          <Day date={berlinDay(link.expiresAt)} />
          {link.state !== 'ended' && <> · {ui.t(link.told ? 'firms.told' : 'firms.not_told')}</>}
        </>
      }
      end={
        <>
          <Badge>{ui.t(`firms.state_${link.state}`)}</Badge>
          {link.state !== 'ended' && (
            <PostButton action={`/firm-links/${link.id}/revoke`}>{ui.t('firms.revoke')}</PostButton>
          )}
        </>
      }
    />
  );
}
