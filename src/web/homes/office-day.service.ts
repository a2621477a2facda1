import { Injectable } from '@nestjs/common';
import { ProposalService, RemedyService, type RequestFilter, RequestReader } from '../../liaison/index.js';
import {
  CareService,
  HandoverService,
  HelperAnswerService,
  isAsked,
  OutreachService,
  RoundService,
  TandemService,
} from '../../mentoring/index.js';
import { PlacementListService } from '../../placement/index.js';
import { type Actor, mayUse } from '../../platform/auth/index.js';
import { NoticesReader } from '../../platform/notify/index.js';

/** A count of what waits and where exactly those rows are; its words are `notices.tile_…`. */
export interface Waiting {
  readonly tile:
    | 'new'
    | 'due'
    | 'overdue'
    | 'drafts'
    | 'remedies'
    | 'follow'
    | 'open'
    | 'late'
    | 'decided'
    | 'silent'
    | 'asked'
    | 'visits'
    | 'helpers'
    | 'round'
    | 'tandems'
    | 'referrals'
    | 'official'
    | 'answers'
    | 'proposed';
  readonly count: number;
  readonly href: string;
}

const NONE = { personId: null, limit: 1, offset: 0 } as const;

/** Counts deadlines, offices and notices for whoever is signed in. */
@Injectable()
export class OfficeDayService {
  constructor(
    private readonly requests: RequestReader,
    private readonly remedies: RemedyService,
    private readonly placements: PlacementListService,
    private readonly notices: NoticesReader,
    private readonly care: CareService,
    private readonly tandems: TandemService,
    private readonly outreach: OutreachService,
    private readonly answers: HelperAnswerService,
    private readonly rounds: RoundService,
    private readonly handovers: HandoverService,
    private readonly proposals: ProposalService,
  ) {}

  async of(actor: Actor): Promise<readonly Waiting[]> {
    const { total } = await this.notices.unread(actor, 1, 0);
    const news: Waiting = { tile: 'new', count: total, href: '/notices' };
    if (actor.role === 'municipal_reader') return [await this.roundTile(actor), news];
    if (actor.role === 'employer_editor') return [await this.moveTile(actor), news];
    if (actor.role === 'person')
      return [
        { ...(await this.moveTile(actor)), tile: 'proposed' },
        { tile: 'drafts', count: await this.count(actor, 'move'), href: '/requests?only=move' },
        news,
      ];
    if (!mayUse(actor, 'liaison:read')) return [news];
    if (actor.role === 'caseworker')
      return [
        { tile: 'open', count: await this.count(actor, 'move'), href: '/requests?only=move' },
        { tile: 'late', count: await this.count(actor, 'overdue'), href: '/requests?only=overdue' },
        { tile: 'decided', count: await this.count(actor, 'decided'), href: '/requests?only=decided' },
        await this.referralTile(actor),
        await this.roundTile(actor),
        news,
      ];
    const silent = await this.care.silent(actor);
    const coming = await this.outreach.list(actor, 'coming');
    const visits: Waiting = { tile: 'visits', count: coming.length, href: '/outreach?only=coming' };
    if (actor.role === 'mentor')
      return [
        ...[await this.tandemTile(actor, 'asked'), await this.tandemTile(actor, 'due'), news],
        { tile: 'silent', count: silent.length, href: '/care' },
        visits,
      ];
    const { length: helpers } = await this.answers.list(actor, true);
    const remedies = await this.remedies.list(actor, null);
    const follow = await this.placements.list(actor, { ...NONE, closed: false, only: 'follow' });
    const official = await this.proposals.list(actor, { personId: null, soon: true });
    return [
      news,
      { tile: 'official', count: official.length, href: '/proposals?only=soon' },
      { tile: 'overdue', count: await this.count(actor, 'overdue'), href: '/requests?only=overdue' },
      { tile: 'due', count: await this.count(actor, 'due'), href: '/requests?only=due' },
      { tile: 'drafts', count: await this.count(actor, 'move'), href: '/requests?only=move' },
      { tile: 'silent', count: silent.length, href: '/care' },
      { tile: 'remedies', count: remedies.length, href: '/remedies' },
      { tile: 'follow', count: follow.total, href: '/placements?only=follow' },
      visits,
      { tile: 'helpers', count: helpers, href: '/helper-answers?only=open' },
      await this.roundTile(actor),
      ...(mayUse(actor, 'referral:read') ? [await this.referralTile(actor)] : []),
    ];
  }

  private async roundTile(actor: Actor): Promise<Waiting> {
    const { length: count } = await this.rounds.own(actor);
    return { tile: 'round', count, href: '/round?only=mine' };
  }

  private async tandemTile(actor: Actor, only: 'asked' | 'due'): Promise<Waiting> {
    const { length: count } = await this.tandems.waiting(actor, only);
    return { tile: only === 'asked' ? 'asked' : 'tandems', count, href: `/tandems?only=${only}` };
  }

  /** Placements in which the reader has to act. */
  private async moveTile(actor: Actor): Promise<Waiting> {
    const { total } = await this.placements.list(actor, { ...NONE, closed: false, only: 'move' });
    return { tile: 'answers', count: total, href: '/placements?only=move' };
  }

  private async referralTile(actor: Actor): Promise<Waiting> {
    const asked = (await this.handovers.list(actor)).filter(isAsked);
    return { tile: 'referrals', count: asked.length, href: '/handovers?only=asked' };
  }

  private async count(actor: Actor, only: RequestFilter): Promise<number> {
    return (await this.requests.list(actor, { ...NONE, only })).total;
  }
}
