import { Injectable } from '@nestjs/common';
import type { HistoryStep } from '../domain/shortage/outcomes/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { SYSTEM } from '../platform/auth/index.js';
import { berlinDay } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { PlacementStep } from './placement-step.entity.js';

/** A placement as the figures see one: no person, no firm. */
export interface PlacementFigures {
  readonly kreis: string;
  readonly kldb: string;
  readonly startedOn: LocalDate | null;
  readonly steps: readonly HistoryStep[];
}

/** Reads placements for counting. */
@Injectable()
export class PlacementFiguresService {
  constructor(private readonly database: Database) {}

  /** What the figures read of a placement: where, which occupation, which steps on which days; null when it is gone. */
  async forFigures(id: string): Promise<PlacementFigures | null> {
    return this.database.read(SYSTEM, async (tx) => {
      const rows = await tx.query<{ kreis: string; kldb: string; startedOn: string | null }[]>(
        `select v.ags as kreis, v.kldb, p.started_on::text as "startedOn"
         from placement p join vacancy v on v.id = p.vacancy_id where p.id = $1`,
        [id],
      );
      const [found] = rows;
      if (!found) return null;
      const steps = await tx.find(PlacementStep, { where: { placementId: id }, order: { number: 'ASC' } });
      return {
        ...found,
        steps: steps.map(({ number, toStage, at, reason, corrects }) => ({
          number,
          to: toStage,
          day: berlinDay(at),
          reason,
          corrects,
        })),
      };
    });
  }
}
