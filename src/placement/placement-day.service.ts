import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { followUpDue, NEXT_MOVE, STAGES, silenceDue, type SilenceStep } from '../domain/placement/index.js';
import { addDays, type LocalDate } from '../domain/shared/index.js';
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

/** So many days before its end a consent is spoken about. */
const CONSENT_ENDS_DAYS = 7;

interface EndingConsent {
  readonly grantId: string;
  readonly personId: string;
  readonly orgId: string | null;
}

/** Consents that end soon, with no later one behind them, while a firm still works on the placement. */
const ENDING = `select g.id as "grantId", p.person_id as "personId", p.org_id as "orgId"
  from consent_grant g join placement p on p.person_id = g.person_id and p.vacancy_id = g.purpose_id
  where g.purpose_kind = 'vacancy' and g.revoked_at is null and 'blind' = any(g.scopes)
    and g.valid_until between $1::date and $2::date
    and p.stage in ('introduced', 'interview', 'trial', 'permit_pending')
    and not exists (select from consent_grant later where later.person_id = g.person_id
      and later.purpose_id = g.purpose_id and later.recipient_org_id = g.recipient_org_id
      and later.revoked_at is null and 'blind' = any(later.scopes) and later.valid_until > $2::date)
  order by g.id`;

/** What the calendar does to placements, once a day: reminds silent firms, asks whether jobs are held, tells of consents that end, archives. */
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
    await this.endingConsents(day);
    return found.length;
  }

  /** A consent that ends while the placement goes on would close the profile to the firm without a word to anybody. */
  private async endingConsents(day: LocalDate): Promise<void> {
    const until = addDays(day, CONSENT_ENDS_DAYS);
    const found = await this.database.read(SYSTEM, (tx) => tx.query<EndingConsent[]>(ENDING, [day, until]));
    for (const { grantId, personId, orgId } of found)
      await this.database.transaction(SYSTEM, async (tx) => {
        const [key, rest] = [`consent/${grantId}/ending`, { code: 'consent_ending', day }];
        await this.notices.add(tx, {
          ...{ key: `${key}/person`, audience: 'person', personId, href: '/me/consents', ...rest },
        });
        if (orgId !== null) {
          const href = `/people/${personId}/consents`;
          await this.notices.add(tx, { key, audience: 'desk', orgId, href, ...rest });
        }
      });
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
