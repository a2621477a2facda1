import type { VNode } from 'preact';
import type { VacancyWithEmployer } from '../../../vacancy/index.js';
import { Actions, Badge, EmptyState, LinkButton, Row, Rows } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';

export interface EmployerHomeProps {
  readonly vacancies: readonly VacancyWithEmployer[];
  /** Introduced people without an answer, by vacancy. */
  readonly waiting: ReadonlyMap<string, number>;
}

/** The firm's own vacancies and how many people wait for an answer. */
export function EmployerHome({ vacancies, waiting }: EmployerHomeProps): VNode {
  const ui = useUi();
  const post = <LinkButton href="/vacancies/new">{ui.t('home.add_vacancy')}</LinkButton>;
  const all = [...waiting.values()].reduce((sum, count) => sum + count, 0);
  return (
    <>
      <h1>{ui.t('home.employer_title')}</h1>
      {vacancies.length === 0 ? (
        <EmptyState title={ui.t('home.employer_none')} why={ui.t('home.employer_none_why')} action={post} />
      ) : (
        <>
          <p class="soft">{ui.t('home.employer_lead')}</p>
          <Actions>
            {post}
            {all > 0 && <a href="/placements?only=move">{ui.t('home.all_waiting')}</a>}
          </Actions>
          <Rows>
            {vacancies.map((vacancy) => {
              const count = waiting.get(vacancy.id) ?? 0;
              return (
                <Row
                  key={vacancy.id}
                  level={2}
                  title={vacancy.title}
                  href={`/vacancies/${vacancy.id}`}
                  detail={ui.t(`vacancies.state_${vacancy.state}`)}
                  end={<Badge kind={count > 0 ? 'act' : 'plain'}>{ui.t('home.waiting', { count })}</Badge>}
                />
              );
            })}
          </Rows>
        </>
      )}
    </>
  );
}
