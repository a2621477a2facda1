import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { gateReport, personView, vacancyView } from '../../domain/matching/index.js';
import type { GateName } from '../../domain/matching/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { lookUp, ShortageClass, ShortageTree } from '../../domain/shortage/index.js';
import { CaseContext, Obstacle } from '../../domain/shortage/outcomes/index.js';
import { LabourMarketService } from '../../labour-market/index.js';
import { officesTookPart } from '../../liaison/index.js';
import { MatchIndex } from '../../matching/index.js';
import type { PlacementFigures } from '../../placement/index.js';
import { Clock } from '../../platform/clock/index.js';

/** Which obstacle a gate that does not simply pass stands for; hours are mostly those of child care. */
const OBSTACLE_OF: Readonly<Partial<Record<GateName, Obstacle>>> = {
  permission: 'permission',
  language: 'language',
  qualification: 'recognition',
  hours: 'child_care',
  reach: 'commute',
};

/** A placement and the day from which its circumstances no longer change. */
export interface CaseAt {
  readonly placement: PlacementFigures;
  readonly day: LocalDate;
}

/** Tells the circumstances of cases as they are today: shortage, help, obstacles between person and vacancy. */
@Injectable()
export class CircumstancesService {
  constructor(
    private readonly labourMarket: LabourMarketService,
    private readonly index: MatchIndex,
    private readonly clock: Clock,
  ) {}

  /** A reader of today's circumstances; ask for it before opening a transaction. */
  async reader(): Promise<CircumstancesReader> {
    await this.index.sync();
    return new CircumstancesReader(await this.labourMarket.shortageTree(), this.index, this.clock.today());
  }
}

export class CircumstancesReader {
  private readonly classes = new Map<string, ShortageClass>();

  constructor(
    private readonly tree: ShortageTree,
    private readonly index: MatchIndex,
    readonly today: LocalDate,
  ) {}

  /** Rating of an occupation in a Kreis; `unrated` where nothing is known. */
  shortage(kldb: string, kreis: string): ShortageClass {
    const key = `${kldb} ${kreis}`;
    const known = this.classes.get(key);
    if (known !== undefined) return known;
    const found = lookUp(this.tree, kldb, kreis)?.class ?? 'unrated';
    this.classes.set(key, found);
    return found;
  }

  /** In the order of the cases. */
  async contexts(client: PoolClient, cases: readonly CaseAt[]): Promise<readonly CaseContext[]> {
    const helped = await officesTookPart(
      client,
      cases.map(({ placement, day }) => ({ personId: placement.personId, day })),
    );
    return cases.map(({ placement }, index) => ({
      kreis: placement.kreis,
      kldb: placement.kldb,
      shortage: this.shortage(placement.kldb, placement.kreis),
      jobCentre: helped[index] === true,
      mentor: false,
      obstacles: this.obstacles(placement),
    }));
  }

  /** None is known once the vacancy is closed or the person archived. */
  private obstacles({ personId, vacancyId }: PlacementFigures): readonly Obstacle[] {
    const [person, vacancy, context] = [
      this.index.person(personId),
      this.index.vacancy(vacancyId),
      this.index.frozenContext(),
    ];
    if (!person || !vacancy || !context) return [];
    const { gates } = gateReport(personView(person), vacancyView(vacancy, context), this.today);
    return gates.flatMap(({ gate, outcome }) => {
      const obstacle = OBSTACLE_OF[gate];
      return obstacle && outcome !== 'pass' ? [obstacle] : [];
    });
  }
}
