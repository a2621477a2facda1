import type { VNode } from 'preact';
import { cefrName, type CefrLevel, LANGUAGE_SKILLS } from '../../domain/shared/index.js';
import {
  Actions,
  Badge,
  Day,
  Details,
  KeyValue,
  LinkButton,
  Ltr,
  Money,
  Notice,
  PostButton,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import { sentenceCode } from '../posting-check.js';
import type { LanguageNeedDto } from '../vacancy.dto.js';
import type { VacancyWithEmployer } from '../vacancy.service.js';

export interface VacancyPageProps {
  readonly vacancy: VacancyWithEmployer;
  readonly placeName: string;
  readonly occupation: string;
  readonly skillName: (id: string) => string;
  readonly mayEdit: boolean;
  readonly mayDecide: boolean;
  readonly mayMatch: boolean;
  /** Days until the posting is hidden; negative when it is. */
  readonly daysLeft: number;
  /** Address that renews without an account; null for who may not hand it out. */
  readonly renewalLink: string | null;
  /** What the text asks for and the stated needs leave out. */
  readonly unstated: readonly LanguageNeedDto[];
}

/** One vacancy with everything that was stated, and the way to the people who fit. */
export function VacancyPage(props: VacancyPageProps): VNode {
  const ui = useUi();
  const { vacancy, mayEdit, mayDecide, mayMatch } = props;
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
        {mayEdit && vacancy.state === 'published' && (
          <PostButton action={`/vacancies/${vacancy.id}/close`}>{ui.t('vacancies.close')}</PostButton>
        )}
      </Actions>
      {mayEdit && vacancy.state === 'published' && <Renewal {...props} />}
      {props.unstated.length > 0 && <Unstated {...props} />}
      {(mayEdit || mayDecide) && vacancy.checkFindings.length > 0 && <Hints vacancy={vacancy} />}
      {vacancy.description !== '' && (
        <p class="lines" dir="auto">
          {vacancy.description}
        </p>
      )}
      <Facts {...props} />
    </>
  );
}

function Hints({ vacancy }: { readonly vacancy: VacancyWithEmployer }): VNode {
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

function Facts({ vacancy, placeName, occupation, skillName }: VacancyPageProps): VNode {
  const ui = useUi();
  const none = <span class="soft">{ui.t('vacancies.none_stated')}</span>;
  const { hoursMin, hoursMax, payCents, payPer, startsOn } = vacancy;
  return (
    <KeyValue
      items={[
        { label: ui.t('vacancies.occupation'), value: occupation },
        {
          label: ui.t('vacancies.place'),
          value: vacancy.remote ? (
            ui.t('vacancies.remote')
          ) : (
            <>
              <Ltr>{vacancy.plz}</Ltr> {placeName}
            </>
          ),
        },
        {
          label: ui.t('vacancies.hours'),
          value:
            hoursMin === null || hoursMax === null
              ? none
              : hoursMin === hoursMax
                ? ui.format.number(hoursMax)
                : ui.t('people.hours_range', { from: hoursMin, to: hoursMax }),
        },
        {
          label: ui.t('vacancies.pay'),
          value:
            payCents === null ? (
              none
            ) : (
              <>
                <Money cents={payCents} /> {ui.t(`vacancies.per_${payPer ?? 'hour'}`)}
              </>
            ),
        },
        {
          label: ui.t('vacancies.starts_on'),
          value: startsOn === null ? ui.t('vacancies.start_soon') : <Day date={startsOn} />,
        },
        { label: ui.t('vacancies.languages'), value: <Languages vacancy={vacancy} /> },
        ...(vacancy.instructionLanguages.length > 0
          ? [
              {
                label: ui.t('vacancies.instruction'),
                value: ui.format.list(vacancy.instructionLanguages.map((one) => ui.format.language(one))),
              },
            ]
          : []),
        ...(vacancy.pictograms ? [{ label: ui.t('postings.pictograms'), value: ui.t('postings.yes') }] : []),
        {
          label: ui.t('vacancies.skills'),
          value:
            vacancy.skills.length > 0 ? ui.format.list(vacancy.skills.map(({ id }) => skillName(id))) : none,
        },
        {
          label: ui.t('vacancies.seats'),
          value: ui.t('vacancies.seats_left', {
            left: vacancy.seats - vacancy.seatsTaken,
            all: vacancy.seats,
          }),
        },
        { label: ui.t('vacancies.expires'), value: <Day date={vacancy.expiresOn} /> },
        {
          label: ui.t('vacancies.source'),
          value: ui.text(`vacancies.source_${vacancy.source}`) ?? vacancy.source,
        },
      ]}
    />
  );
}

function Languages({ vacancy }: { readonly vacancy: VacancyWithEmployer }): VNode {
  const ui = useUi();
  if (vacancy.languageNeeds.length === 0) return <>{ui.t('matches.language_not_needed')}</>;
  return (
    <>
      {vacancy.languageNeeds.map(({ language, levels, strength, acceptsLower }) => {
        const stated = LANGUAGE_SKILLS.flatMap((skill) => levels[skill] ?? []);
        const highest = stated.length > 0 ? stated.reduce((a, b) => (b > a ? b : a)) : null;
        return (
          <div key={`${language}${strength}`}>
            {ui.format.language(language)} {highest !== null && <bdi dir="ltr">{cefrName(highest)}</bdi>}{' '}
            <span class="soft">({ui.t(`vacancies.strength_${strength}`)})</span>
            {acceptsLower !== null && <div class="soft">{ui.t('vacancies.accepts')}</div>}
          </div>
        );
      })}
    </>
  );
}
