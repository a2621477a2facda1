import type { VNode } from 'preact';
import { cefrName, type CefrLevel, LANGUAGE_SKILLS } from '../../domain/shared/index.js';
import { Actions, Badge, Details, LinkButton, Ltr, Notice, PostButton } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import { sentenceCode } from '../posting-check.js';
import type { LanguageNeedDto } from '../vacancy.dto.js';
import type { VacancyWithEmployer } from '../vacancy.service.js';
import { VacancyFacts, type VacancyFactsProps } from './vacancy-facts.js';

export interface VacancyPageProps extends VacancyFactsProps {
  readonly mayEdit: boolean;
  readonly mayDecide: boolean;
  readonly mayMatch: boolean;
  /** May send the firm a link to this vacancy. */
  readonly maySendLink: boolean;
  /** Days until the posting is hidden; negative when it is. */
  readonly daysLeft: number;
  /** Address that renews without an account; null for who may not hand it out. */
  readonly renewalLink: string | null;
  /** What the text asks for and the stated needs leave out. */
  readonly unstated: readonly LanguageNeedDto[];
  /** JSON-LD for search engines and other portals; null for what is not public. */
  readonly jsonLd: string | null;
}

/** One vacancy with everything that was stated, and the way to the people who fit. */
export function VacancyPage(props: VacancyPageProps): VNode {
  const ui = useUi();
  const { vacancy, mayEdit, mayDecide } = props;
  return (
    <>
      <h1>
        <bdi>{vacancy.title}</bdi>
      </h1>
      <p class="soft">
        <bdi>{vacancy.employer.name}</bdi> ·{' '}
        {vacancy.minijob ? ui.t('postings.kind_minijob') : ui.t(`vacancies.kind_${vacancy.kind}`)}{' '}
        {vacancy.state !== 'published' && (
          <Badge kind="act">{ui.t(`vacancies.state_${vacancy.state}`)}</Badge>
        )}
      </p>
      <VacancyActions {...props} />
      {mayEdit && vacancy.state === 'published' && <Renewal {...props} />}
      {props.unstated.length > 0 && <Unstated {...props} />}
      {(mayEdit || mayDecide) && vacancy.checkFindings.length > 0 && <VacancyHints vacancy={vacancy} />}
      {vacancy.description !== '' && (
        <p class="lines" dir="auto">
          {vacancy.description}
        </p>
      )}
      <VacancyFacts {...props} />
      {props.jsonLd !== null && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: props.jsonLd }} />
      )}
    </>
  );
}

/** What the reader may do with the posting as it stands. */
function VacancyActions(props: VacancyPageProps): VNode {
  const ui = useUi();
  const { vacancy, mayEdit, mayDecide, mayMatch } = props;
  return (
    <Actions>
      {mayMatch && vacancy.state === 'published' && (
        <LinkButton kind="main" href={`/vacancies/${vacancy.id}/matches`}>
          {ui.t('vacancies.people')}
        </LinkButton>
      )}
      {mayDecide && vacancy.state === 'held' && (
        <>
          <PostButton kind="main" action={`/vacancies/${vacancy.id}/release`} fields={{ publish: 'yes' }}>
            {ui.t('vacancies.release')}
          </PostButton>
          <PostButton action={`/vacancies/${vacancy.id}/release`} fields={{ publish: 'no' }}>
            {ui.t('vacancies.refuse')}
          </PostButton>
        </>
      )}
      {mayEdit && vacancy.state !== 'closed' && (
        <LinkButton kind="quiet" href={`/vacancies/${vacancy.id}/edit`}>
          {ui.t('postings.edit')}
        </LinkButton>
      )}
      {mayEdit && (
        <LinkButton kind="quiet" href={`/vacancies/new?copy=${vacancy.id}`}>
          {ui.t('postings.copy')}
        </LinkButton>
      )}
      {mayEdit && props.maySendLink && vacancy.state !== 'closed' && (
        <LinkButton kind="quiet" href={`/firm-links?vacancy=${vacancy.id}`}>
          {ui.t('firms.send')}
        </LinkButton>
      )}
      {mayEdit && vacancy.state === 'published' && (
        <PostButton action={`/vacancies/${vacancy.id}/close`}>{ui.t('vacancies.close')}</PostButton>
      )}
    </Actions>
  );
}

/** What the vacancy check said. */
export function VacancyHints({ vacancy }: { readonly vacancy: VacancyWithEmployer }): VNode {
  const ui = useUi();
  return (
    <Notice kind="note">
      <b>{ui.t('vacancies.hints')}</b>
      <ul>
        {vacancy.checkFindings.map((finding) => (
          <li key={`${finding.code} ${finding.pointer}`}>
            {ui.text(`form.error_${sentenceCode(finding)}`) ?? finding.code}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The posting runs out soon or has run out: one button, or a link for somebody without an account. */
function Renewal({ vacancy, daysLeft, renewalLink }: VacancyPageProps): VNode | null {
  const ui = useUi();
  if (daysLeft > ASK_DAYS) return null;
  return (
    <Notice kind="act">
      <p>{daysLeft < 0 ? ui.t('postings.run_out') : ui.t('postings.runs_out', { count: daysLeft })}</p>
      <PostButton kind="main" action={`/vacancies/${vacancy.id}/renew`}>
        {ui.t('postings.renew_yes')}
      </PostButton>
      {renewalLink !== null && (
        <Details summary={ui.t('postings.renew_link')}>
          <p>
            <Ltr>{renewalLink}</Ltr>
          </p>
        </Details>
      )}
    </Notice>
  );
}

/** From so many days before its end on, a posting asks whether it is still open. */
const ASK_DAYS = 14;

function Unstated({ vacancy, unstated }: VacancyPageProps): VNode {
  const ui = useUi();
  const names = unstated.map(({ language, levels }) => {
    const highest = Math.max(0, ...LANGUAGE_SKILLS.map((skill) => levels[skill] ?? 0)) as CefrLevel;
    return highest > 0
      ? `${ui.format.language(language)} ${cefrName(highest)}`
      : ui.format.language(language);
  });
  return (
    <Notice kind="note">
      {ui.t('postings.text_says', { languages: ui.format.list(names) })}{' '}
      <a href={`/vacancies/${vacancy.id}/edit?read=yes`}>{ui.t('postings.text_take')}</a>
    </Notice>
  );
}
