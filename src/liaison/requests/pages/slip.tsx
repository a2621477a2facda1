import type { VNode } from 'preact';
import type { LocalDate } from '../../../domain/shared/index.js';
import { Actions, Ltr, Notice, PrintButton, PrintSheet, QrCode } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { RequestDetail } from '../request-reader.service.js';
import { Disclosed } from './disclosure.js';

export interface SlipProps {
  readonly detail: RequestDetail;
  /** Whole address of the answer page; shown once, because its signature is kept nowhere. */
  readonly url: string;
  readonly expiresOn: LocalDate;
  readonly today: LocalDate;
}

/** A slip for an office: what is asked, where to answer, or boxes to tick on paper. */
export function Slip({ detail, url, expiresOn, today }: SlipProps): VNode {
  const ui = useUi();
  const { request, office, groupName, personName } = detail;
  return (
    <>
      <Notice kind="act">
        <p>{ui.t('requests.link_lead', { day: ui.format.day(expiresOn) })}</p>
        <p>
          <Ltr>{url}</Ltr>
        </p>
        <Actions>
          <PrintButton />
          <a href={`/requests/${request.id}`}>{ui.t('requests.back')}</a>
        </Actions>
      </Notice>
      <PrintSheet title={ui.t('requests.slip_title')} date={today}>
        <p>
          <b>
            <bdi>{office.name}</bdi>
          </b>
        </p>
        <Disclosed {...detail} />
        {request.dueOn !== null && <p>{ui.t('requests.slip_by', { day: ui.format.day(request.dueOn) })}</p>}
        <p>{ui.t('requests.slip_answer')}</p>
        <QrCode text={url} label={ui.t('requests.slip_qr')} />
        <p>
          <Ltr>{url}</Ltr>
        </p>
        <p>
          {ui.t('requests.slip_or')} <bdi>{groupName ?? personName}</bdi>.
        </p>
        <p>{ui.t('requests.slip_choice')}</p>
        <ul>
          {(['slip_yes', 'slip_no', 'slip_more'] as const).map((line) => (
            <li key={line}>☐ {ui.t(`requests.${line}`)}</li>
          ))}
        </ul>
        <p>______________________________ {ui.t('requests.slip_sign')}</p>
      </PrintSheet>
    </>
  );
}
