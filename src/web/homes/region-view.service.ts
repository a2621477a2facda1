import { Injectable } from '@nestjs/common';
import type { KreisAgs } from '../../domain/shared/index.js';
import { landOf } from '../../domain/shared/index.js';
import { LabourMarketService, outlookOf } from '../../labour-market/index.js';
import type { OfficesView, ReachableKreis, RegionOutlook } from '../../labour-market/index.js';
import { type Actor, mayUse } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { OpenCountsService } from './open-counts.service.js';
import type { Planning } from './pages/region-chances.js';
import type { OfficialFigure } from './pages/region-official.js';
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

const MOST_FIGURES = 60;

/** Puts together what the page of one Kreis shows beside the ratings. */
@Injectable()
export class RegionViewService {
  constructor(
    private readonly database: Database,
    private readonly labourMarket: LabourMarketService,
    private readonly openCounts: OpenCountsService,
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
    const { outlooks, figures } = await this.stored(actor, ags, reach);
    const own = outlooks.get(ags);
    return {
      reach,
      open,
      offices: await this.labourMarket.officesFor(ags),
      chances: chancesOf(reach, (kreis) => ratings.get(kreis) ?? [], outlooks),
      near: mayUse(actor, 'region:read') ? (own ? nearnessOf(own, open.get(ags) ?? 0) : 'unknown') : null,
      figures,
      planning: {
        mayPost: mayUse(actor, 'vacancy:write'),
        mayPlanCourse: mayUse(actor, 'course:write'),
      },
      year: Number(this.clock.today().slice(0, 4)),
    };
  }

  private async stored(
    actor: Actor,
    ags: KreisAgs,
    reach: readonly ReachableKreis[],
  ): Promise<{ outlooks: ReadonlyMap<string, RegionOutlook>; figures: readonly OfficialFigure[] }> {
    return this.database.read(actor, async (tx) => ({
      outlooks: await outlookOf(
        tx,
        reach.map((kreis) => kreis.ags),
      ),
      figures: await tx.query<OfficialFigure[]>(
        `select f.origin, f.period, f.part, e.key as label, e.value::float as value
         from regional_figure f, jsonb_each_text(f.figures) e
         where f.region in ($1, $2) and f.kldb = ''
           and f.year = (select max(year) from regional_figure n where n.origin = f.origin)
         order by f.origin, f.region desc, f.period desc, f.part, e.key limit ${MOST_FIGURES}`,
        [ags, landOf(ags)],
      ),
    }));
  }
}
