import { Injectable } from '@nestjs/common';
import { RemedyService, type RequestFilter, RequestReader } from '../../liaison/index.js';
import { CareService } from '../../mentoring/index.js';
import { PlacementListService } from '../../placement/index.js';
import { type Actor, mayUse } from '../../platform/auth/index.js';
import { NoticesReader } from '../../platform/notify/index.js';

/** A count of what waits and where exactly those rows are; its words are `notices.tile_…`. */
export interface Waiting {
  readonly tile:
    'new' | 'due' | 'overdue' | 'drafts' | 'remedies' | 'follow' | 'open' | 'late' | 'decided' | 'silent';
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
  ) {}

  async of(actor: Actor): Promise<readonly Waiting[]> {
    const { total } = await this.notices.unread(actor, 1, 0);
    const news: Waiting = { tile: 'new', count: total, href: '/notices' };
    if (!mayUse(actor, 'liaison:read')) return [news];
    if (actor.role === 'caseworker')
      return [
        { tile: 'open', count: await this.count(actor, 'move'), href: '/requests?only=move' },
        { tile: 'late', count: await this.count(actor, 'overdue'), href: '/requests?only=overdue' },
        { tile: 'decided', count: await this.count(actor, 'decided'), href: '/requests?only=decided' },
        news,
      ];
    const silent = await this.care.silent(actor);
    const remedies = await this.remedies.list(actor, null);
    const follow = await this.placements.list(actor, { ...NONE, closed: false, only: 'follow' });
    return [
      news,
      { tile: 'overdue', count: await this.count(actor, 'overdue'), href: '/requests?only=overdue' },
      { tile: 'due', count: await this.count(actor, 'due'), href: '/requests?only=due' },
      { tile: 'drafts', count: await this.count(actor, 'move'), href: '/requests?only=move' },
      { tile: 'silent', count: silent.length, href: '/care' },
      { tile: 'remedies', count: remedies.length, href: '/remedies' },
      { tile: 'follow', count: follow.total, href: '/placements?only=follow' },
    ];
  }

  private async count(actor: Actor, only: RequestFilter): Promise<number> {
    return (await this.requests.list(actor, { ...NONE, only })).total;
  }
}
