import type { VNode } from 'preact';
import { cefrName, LANGUAGE_SKILLS } from '../../domain/shared/index.js';
import { Day, KeyValue, Ltr, Money } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { VacancyWithEmployer } from '../vacancy.service.js';

export interface VacancyFactsProps {
  readonly vacancy: VacancyWithEmployer;
  readonly placeName: string;
  readonly occupation: string;
  readonly skillName: (id: string) => string;
}

/** Everything that was stated. */
export function VacancyFacts({ vacancy, placeName, occupation, skillName }: VacancyFactsProps): VNode {
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
          value: ui.text(`vacancies.source_${vacancy.source.split(':')[0] ?? ''}`) ?? vacancy.source,
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
