import type { VNode } from 'preact';
import { Actions, Day, KeyValue, Notice, PostButton } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { VacancyWithEmployer } from '../vacancy.service.js';

export interface RenewPageProps {
  readonly vacancy: VacancyWithEmployer;
  readonly token: string;
  /** The link was used: there is nothing left to do. */
  readonly done: boolean;
}

/** One question, one button. */
export function RenewPage({ vacancy, token, done }: RenewPageProps): VNode {
  const ui = useUi();
  const open = vacancy.state === 'published';
  return (
    <>
      <h1>{ui.t('postings.renew_title')}</h1>
      {!open && <Notice kind="note">{ui.t('postings.renew_closed')}</Notice>}
      {open && done && <Notice kind="done">{ui.t('postings.renewed')}</Notice>}
      <KeyValue
        items={[
          { label: ui.t('vacancies.name'), value: <bdi>{vacancy.title}</bdi> },
          { label: ui.t('vacancies.employer'), value: <bdi>{vacancy.employer.name}</bdi> },
          { label: ui.t('vacancies.expires'), value: <Day date={vacancy.expiresOn} /> },
        ]}
      />
      {open && !done && (
        <Actions>
          <PostButton kind="main" action={`/renew/${token}`}>
            {ui.t('postings.renew_yes')}
          </PostButton>
        </Actions>
      )}
    </>
  );
}
