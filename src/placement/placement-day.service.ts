import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { followUpDue, NEXT_MOVE, STAGES, silenceDue, type SilenceStep } from '../domain/placement/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { SYSTEM } from '../platform/auth/index.js';
import { berlinDay } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { type NewNotice, Notices } from '../platform/notify/index.js';
import { Placement } from './placement.entity.js';
import { PlacementService } from './placement.service.js';

const WATCHED = STAGES.filter(
  (stage) => NEXT_MOVE[stage] === 'employer' || stage.startsWith('held_') || stage === 'started',
);

/** What the calendar does to placements, once a day: reminds silent firms, asks whether jobs are held, archives. */
@Injectable()
export class PlacementDayService {
  constructor(
    private readonly database: Database,
    private readonly placements: PlacementService,
    private readonly notices: Notices,
  ) {}

  async run(day: LocalDate): Promise<number> {
    const found = await this.database.read(SYSTEM, (tx) => tx.findBy(Placement, { stage: In(WATCHED) }));
    for (const placement of found) await this.one(placement, day);
    return found.length;
  }

  private async one(placement: Placement, day: LocalDate): Promise<void> {
    const { id, orgId, revision, stage, startedOn } = placement;
    const steps = silenceDue(stage, berlinDay(placement.stageSince), day);
    const asked = followUpDue(stage, startedOn, day);
    const rest = { href: `/placements/${id}`, day };
    await this.database.transaction(SYSTEM, async (tx) => {
      const firm = await employerOrg(tx, placement.vacancyId);
      for (const step of steps) {
        const notice = noticeOf(step, `placement/${id}/${String(revision)}/${step}`, orgId, firm);
        if (notice) await this.notices.add(tx, { ...notice, ...rest });
      }
      if (asked && orgId !== null) {
        const key = `placement/${id}/follow/${asked.stage}`;
        await this.notices.add(tx, {
          key,
          audience: 'desk',
          orgId,
          code: `placement_${asked.stage}`,
          ...rest,
        });
      }
    });
    if (steps.includes('archive')) await this.archive(placement);
  }

  /** Closes after long silence; somebody who acted in between was faster, and then nothing is to be done. */
  private async archive({ id, revision }: Placement): Promise<void> {
    const step = { reason: 'no_answer', note: '', startedOn: null, scopes: [] } as const;
    try {
      await this.placements.step(SYSTEM, id, { ...step, to: 'closed', revision });
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'conflict')) throw error;
    }
  }
}

type Bare = Omit<NewNotice, 'href' | 'day'>;

function noticeOf(step: SilenceStep, key: string, orgId: string | null, firm: string | null): Bare | null {
  const code = `placement_${step}`;
  if (step === 'remind') return firm === null ? null : { key, audience: 'firm', orgId: firm, code };
  if (orgId === null) return null;
  return { key, audience: step === 'lead' ? 'lead' : 'desk', orgId, code };
}

async function employerOrg(
  tx: { query<T>(sql: string, values: unknown[]): Promise<T> },
  vacancyId: string,
): Promise<string | null> {
  const rows = await tx.query<{ org: string }[]>(
    `select e.org_id as org from vacancy v join employer e on e.id = v.employer_id where v.id = $1`,
    [vacancyId],
  );
  return rows[0]?.org ?? null;
}
