import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { isFinal } from '../domain/placement/index.js';
import { type Actor, mayUse } from '../platform/auth/index.js';
import { AnswerService } from './answers/answer.service.js';
import { InterviewService } from './interviews/interview.service.js';
import { PlacementParts } from './pages/placement-parts.js';
import type { ListedPlacement } from './placement-list.service.js';

/** What stands on a placement's page beside its steps: interviews, answers, the firm's link. */
@Injectable()
export class PlacementPartsScreen {
  constructor(
    private readonly interviews: InterviewService,
    private readonly answers: AnswerService,
  ) {}

  /** @param origin scheme and host of the portal, for the address that a firm is given */
  async of(actor: Actor, { placement, vacancy }: ListedPlacement, origin: string): Promise<VNode> {
    const { id, stage } = placement;
    const mayWrite = mayUse(actor, 'placement:write');
    const known = !['suggested', 'agreed'].includes(stage);
    const helper = mayWrite && actor.kind === 'member' && actor.role !== 'employer_editor';
    const path = helper && stage === 'introduced' ? await this.answers.link(actor, id) : null;
    const props = {
      ...{ placementId: id, title: vacancy.title },
      interviews: await this.interviews.list(actor, id),
      answers: actor.role === 'employer_editor' ? [] : await this.answers.list(actor, id),
      mayPlan: mayWrite && known && !isFinal(stage),
      link: path === null ? null : `${origin}${path}`,
    };
    return <PlacementParts {...props} />;
  }
}
