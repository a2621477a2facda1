import type { VNode } from 'preact';
import type { EmployerAnswer } from '../../domain/work-permission/index.js';
import { Card, Row, Rows } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { Opened } from '../disclosure.service.js';

/** Working life, proofs and the start of work, each only where the person's grant for the vacancy names it. */
export function OpenedCards({ career, proofs, permission }: Omit<Opened, 'contact'>): VNode {
  const ui = useUi();
  return (
    <>
      {career !== null && (
        <Card title={ui.t('consents.scope_cv')}>
          {career.length === 0 ? (
            <p>{ui.t('ui.none')}</p>
          ) : (
            <Rows>
              {career.map(({ occupation, relation, years }) => (
                <Row
                  key={`${occupation} ${relation}`}
                  title={occupation}
                  detail={[
                    ui.t(`people.relation_${relation}`),
                    ...(years === null ? [] : [ui.t('placements.years', { count: years })]),
                  ].join(' · ')}
                />
              ))}
            </Rows>
          )}
        </Card>
      )}
      {proofs !== null && (
        <Card title={ui.t('consents.scope_certificates')}>
          {proofs.length === 0 ? (
            <p>{ui.t('ui.none')}</p>
          ) : (
            <Rows>
              {proofs.map(({ language, source, datedOn }) => (
                <Row
                  key={`${language} ${datedOn}`}
                  title={`${ui.format.language(language)}: ${ui.t(`people.source_${source}`)}`}
                  detail={ui.format.day(datedOn)}
                />
              ))}
            </Rows>
          )}
        </Card>
      )}
      {permission !== null && <StartCard {...permission} />}
    </>
  );
}

/** The sheet for a firm in short: when work may start, and who files what. */
function StartCard({ start, realistic, steps }: EmployerAnswer): VNode {
  const ui = useUi();
  return (
    <Card title={ui.t('mayiwork.employer_title')}>
      <p>
        <strong>{ui.t(`mayiwork.employer_${start}`)}</strong>
      </p>
      {realistic !== null && (
        <p>
          {ui.t('mayiwork.employer_realistic', {
            from: ui.format.day(realistic.from),
            to: ui.format.day(realistic.to),
          })}
        </p>
      )}
      {steps.length > 0 && (
        <ol>
          {steps.map(({ who, step }) => (
            <li key={step}>
              <strong>{ui.t(`mayiwork.who_${who}`)}:</strong> {ui.t(`mayiwork.step_${step}`)}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
