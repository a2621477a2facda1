import type { VNode } from 'preact';
import { type CefrLevel, LANGUAGE_SKILLS, type LanguageSkill } from '../../domain/shared/index.js';
import { Actions, KeyValue, Level, Ltr, Notice, PostButton, Row, Rows } from '../../web/components/index.js';
import { type MessageKey, useUi } from '../../web/i18n/index.js';
import type { SharedCase } from './shared-case.service.js';

const SKILL_WORDS: Readonly<Record<LanguageSkill, MessageKey>> = {
  L: 'form.listening',
  R: 'form.reading',
  S: 'form.speaking',
  W: 'form.writing',
};

/** What the person opened, and nothing beside it; what is not opened is said, so that nobody thinks it empty. */
export function SharedCasePage({ shared }: { readonly shared: SharedCase }): VNode {
  const ui = useUi();
  const { name, phone, email, cv, certificates, progress, handover } = shared;
  const closed = ui.t('referrals.not_opened');
  return (
    <>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <Notice kind="note">{ui.t('referrals.case_lead')}</Notice>
      <KeyValue
        items={[
          { label: ui.t('people.phone'), value: phone && <Ltr>{phone}</Ltr> },
          { label: ui.t('people.email'), value: email && <Ltr>{email}</Ltr> },
          { label: ui.t('people.occupation'), value: cv ? ui.format.list(cv.occupations) : closed },
          { label: ui.t('people.skills'), value: cv ? ui.format.list(cv.skills) : closed },
          { label: ui.t('people.german'), value: cv ? <German levels={cv.german} /> : closed },
        ]}
      />
      <h2>{ui.t('consents.scope_certificates')}</h2>
      {certificates === null && <p>{closed}</p>}
      {certificates?.length === 0 && <p>{ui.t('ui.none')}</p>}
      {certificates && certificates.length > 0 && (
        <Rows>
          {certificates.map(({ id, language, source, datedOn }) => (
            <Row
              key={id}
              title={`${ui.format.language(language)}: ${ui.t(`people.source_${source}`)}`}
              detail={ui.format.day(datedOn)}
            />
          ))}
        </Rows>
      )}
      <h2>{ui.t('consents.scope_progress')}</h2>
      {progress === null && <p>{closed}</p>}
      {progress?.length === 0 && <p>{ui.t('ui.none')}</p>}
      {progress && progress.length > 0 && (
        <Rows>
          {progress.map(({ placementId, stage, title, firm, day }) => (
            <Row
              key={`${placementId} ${stage}`}
              title={`${ui.t(`placements.stage_${stage}`)}: ${title}`}
              detail={`${firm} · ${ui.format.day(day)}`}
            />
          ))}
        </Rows>
      )}
      <Actions>
        <PostButton action={`/handovers/${handover.id}`} fields={{ to: 'done' }}>
          {ui.t('care.do_done')}
        </PostButton>
        <a href="/handovers">{ui.t('care.handovers')}</a>
      </Actions>
    </>
  );
}

function German({ levels }: { readonly levels: Readonly<Record<LanguageSkill, CefrLevel>> }): VNode {
  const ui = useUi();
  return (
    <>
      {LANGUAGE_SKILLS.map((skill) => (
        <span key={skill}>
          {ui.text(SKILL_WORDS[skill])} <Level level={levels[skill]} />{' '}
        </span>
      ))}
    </>
  );
}
