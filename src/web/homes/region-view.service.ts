import { Injectable } from '@nestjs/common';
import type { KreisAgs } from '../../domain/shared/index.js';
import { LabourMarketService } from '../../labour-market/index.js';
import type { OfficesView, OfficialFigure, ReachableKreis } from '../../labour-market/index.js';
import { type Actor, mayUse } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { OpenCountsService } from './open-counts.service.js';
import { OutlooksService } from './outlooks.service.js';
import type { Planning } from './pages/region-chances.js';
import { type Chance, chancesOf } from './region-chances.js';
import { type Nearness, nearnessOf } from './region-nearness.js';

export interface RegionView {
  readonly reach: readonly ReachableKreis[];
  readonly open: ReadonlyMap<string, number>;
  readonly offices: OfficesView | null;
  readonly chances: readonly Chance[];
  /** null for visitors; `unknown` before the first night. */
  readonly near: Nearness | 'unknown' | null;
  readonly figures: readonly OfficialFigure[];
  readonly planning: Planning;
  readonly year: number;
}

/** Puts together what the page of one Kreis shows beside the ratings. */
@Injectable()
export class RegionViewService {
  constructor(
    private readonly labourMarket: LabourMarketService,
    private readonly openCounts: OpenCountsService,
    private readonly outlooks: OutlooksService,
    private readonly clock: Clock,
  ) {}

  /** How near people are to work is told to members and people of the portal, not to visitors. */
  async view(actor: Actor, ags: KreisAgs): Promise<RegionView> {
    const reach = await this.labourMarket.reachableKreise(ags);
    const ratings = new Map(
      await Promise.all(
        reach.map(async (kreis) => [kreis.ags, await this.labourMarket.regionalRatings(kreis.ags)] as const),
      ),
    );
    const open = await this.openCounts.get();
    const outlooks = await this.outlooks.get();
    const own = outlooks.get(ags);
    return {
      reach,
      open,
      offices: await this.labourMarket.officesFor(ags),
      chances: chancesOf(reach, (kreis) => ratings.get(kreis) ?? [], outlooks),
      near: mayUse(actor, 'region:read') ? (own ? nearnessOf(own, open.get(ags) ?? 0) : 'unknown') : null,
      figures: await this.labourMarket.officialFigures(ags),
      planning: {
        mayPost: mayUse(actor, 'vacancy:write'),
        mayPlanCourse: mayUse(actor, 'course:write'),
      },
      year: Number(this.clock.today().slice(0, 4)),
    };
  }
}
