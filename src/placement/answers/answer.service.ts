import { Injectable } from '@nestjs/common';
import type { ClosingReason } from '../../domain/placement/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { SignedLinks } from '../../platform/links/index.js';
import { Notices } from '../../platform/notify/index.js';
import { firmActor, VacancyService } from '../../vacancy/index.js';
import { type ListedPlacement, PlacementListService } from '../placement-list.service.js';
import type { Placement } from '../placement.entity.js';
import { PlacementService } from '../placement.service.js';
import { type AnswerKind, PlacementAnswer } from './placement-answer.entity.js';

const LINK_DAYS = 30;
const DAY_MS = 86_400_000;

export interface FirmAnswer {
  readonly kind: AnswerKind;
  readonly reason: ClosingReason | null;
  readonly text: string;
  readonly dates: readonly Date[];
}

/**
 * Lets a firm answer an introduction by a signed link. The link names the step at which it was made: once the
 * placement has moved on it opens nothing, and its reader has the firm's rights and no more.
 */
@Injectable()
export class AnswerService {
  constructor(
    private readonly database: Database,
    private readonly links: SignedLinks,
    private readonly placements: PlacementService,
    private readonly lists: PlacementListService,
    private readonly vacancies: VacancyService,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** Path of the answer page of an introduced placement. @throws AppError `not_possible` at any other stage */
  async link(actor: Actor, id: string): Promise<string> {
    const { placement } = await this.lists.get(actor, id);
    if (placement.stage !== 'introduced') throw new AppError('not_possible');
    const org = await this.database.read(actor, (tx) => this.vacancies.employerOrg(tx, placement.vacancyId));
    const expires = new Date(this.clock.now().getTime() + LINK_DAYS * DAY_MS);
    const token = this.links.sign(
      'placement-answer',
      placement.id,
      `${org}_${String(placement.revision)}`,
      expires,
    );
    return `/reply/${token}`;
  }

  /** What a link opens. @throws AppError `not_found` for a forged link, `gone` for one that has ended */
  async open(token: string): Promise<ListedPlacement & { readonly firm: Actor }> {
    const opened = this.links.open('placement-answer', token);
    if (!opened.ok) throw new AppError(opened.why === 'wrong' ? 'not_found' : 'gone');
    const [orgId = '', revision = ''] = opened.state.split('_');
    const firm = firmActor(orgId);
    const found = await this.lists.get(firm, opened.subject).catch(() => null);
    // The grant may have ended, or the placement moved on.
    if (!found || String(found.placement.revision) !== revision) throw new AppError('gone');
    return { ...found, firm };
  }

  /** Takes an answer: a yes or dates lead to the interview, a no closes with its reason, a question changes nothing. */
  async answer(token: string, answer: FirmAnswer): Promise<void> {
    const { firm, placement } = await this.open(token);
    await this.take(firm, placement, answer);
  }

  /** Takes an answer as the firm gave it on whichever page, with its step or not at all; refusals as with any step. */
  async take(firm: Actor, placement: Placement, answer: FirmAnswer): Promise<void> {
    const { id, orgId, revision } = placement;
    const step = { note: '', revision, startedOn: null, scopes: [] };
    if (answer.kind === 'no' && answer.reason === null) throw new AppError('reason_required');
    if (answer.kind === 'dates' && answer.dates.length === 0)
      throw new AppError('invalid_input', { errors: [{ pointer: '/dates', code: 'required' }] });
    await this.database.transaction(firm, async (tx) => {
      const at = this.clock.now();
      const { kind, text, dates } = answer;
      const answerId = crypto.randomUUID();
      await tx.insert(PlacementAnswer, { id: answerId, placementId: id, kind, text, dates: [...dates], at });
      const code = `placement_answer_${kind}`;
      const rest = { code, href: `/placements/${id}`, day: this.clock.today() };
      await this.notices.add(tx, { key: `answer/${answerId}`, audience: 'desk', orgId, ...rest });
      if (kind === 'no')
        await this.placements.stepIn(tx, firm, id, { ...step, to: 'closed', reason: answer.reason });
      if (kind === 'yes' || kind === 'dates')
        await this.placements.stepIn(tx, firm, id, { ...step, to: 'interview', reason: null });
    });
  }

  /** Answers of the firm, newest first. */
  async list(actor: Actor, id: string): Promise<readonly PlacementAnswer[]> {
    return this.database.read(actor, (tx) =>
      tx.find(PlacementAnswer, { where: { placementId: id }, order: { at: 'DESC', id: 'ASC' } }),
    );
  }
}
