import { Injectable } from '@nestjs/common';
import { cadence, type Cadence, loadOffer, type LoadOffer } from '../domain/liaison/index.js';
import { addDays, type LocalDate } from '../domain/shared/index.js';
import { ReadLog } from '../platform/audit/index.js';
import { type Actor, SYSTEM } from '../platform/auth/index.js';
import { berlinDay, berlinTime, Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { Notices } from '../platform/notify/index.js';
import { personNames, PersonService } from '../profile/index.js';
import { CaseContact, type ContactChannel, Helper } from './care.entity.js';

/** A case and how long ago anybody was in touch. */
export interface SilentCase {
  readonly personId: string;
  readonly name: string;
  readonly orgId: string;
  readonly cadence: Cadence;
}

/** So far back a helper's own activity is looked at. */
const ACTIVITY_DAYS = 100;

/** Cases with their contacts; which of them are due is decided by the domain alone. */
const CASES = `select p.id, p.org_id as org, p.created_at as opened,
    (select max(c.day)::text from case_contact c where c.person_id = p.id and c.channel <> 'no_answer') as last,
    (select max(c.next_on)::text from case_contact c where c.person_id = p.id) as next
  from person p where p.org_id is not null and p.archived_at is null
    and ($1::uuid is null or p.org_id = $1) order by p.id`;

/** Keeps touch: notes contacts, finds cases that nobody has touched, and offers a helper with too much a way out. */
@Injectable()
export class CareService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly notices: Notices,
    private readonly clock: Clock,
    private readonly reads: ReadLog,
  ) {}

  /** Notes that somebody was in touch today. @throws AppError `not_found` for a person of somebody else */
  async note(
    actor: Actor,
    personId: string,
    channel: ContactChannel,
    nextOn: LocalDate | null,
  ): Promise<void> {
    const { orgId } = await this.people.get(actor, personId);
    if (orgId === null || actor.kind !== 'member') throw new AppError('not_possible');
    if (nextOn !== null && nextOn < this.clock.today())
      throw new AppError('invalid_input', { errors: [{ pointer: '/nextOn', code: 'day_in_past' }] });
    const [day, at, id] = [this.clock.today(), this.clock.now(), crypto.randomUUID()];
    await this.database.transaction(actor, (tx) =>
      tx.insert(CaseContact, { id, orgId, personId, memberId: actor.id, channel, day, nextOn, at }),
    );
  }

  /** Cases of the own desk that nobody has touched for six weeks, the longest silent first. */
  async silent(actor: Actor): Promise<readonly SilentCase[]> {
    if (actor.orgId === null) return [];
    const due = (await this.cases(actor, actor.orgId, this.clock.today())).filter(isDue);
    const subjects = due.map(({ personId }) => personId);
    await this.reads.note(actor, { action: 'list:read', subjects, dataClass: 'case', list: true });
    return [...due].sort((a, b) => b.cadence.daysSilent - a.cadence.daysSilent);
  }

  /** Where the contact with one person stands. */
  async of(actor: Actor, personId: string): Promise<Cadence | null> {
    const found = await this.cases(actor, actor.orgId, this.clock.today());
    return found.find((one) => one.personId === personId)?.cadence ?? null;
  }

  /** Tells desks of cases that fell silent, once for each silence. */
  async run(day: LocalDate): Promise<void> {
    for (const { personId, orgId, cadence: state } of (await this.cases(SYSTEM, null, day)).filter(isDue)) {
      const key = `contact/${personId}/${state.lastContact}`;
      const notice = {
        key,
        audience: 'desk',
        orgId,
        code: 'contact_due',
        href: `/people/${personId}`,
        day,
      } as const;
      await this.database.transaction(SYSTEM, (tx) => this.notices.add(tx, notice));
    }
  }

  /** The quiet offer for the helper who asks, and for nobody else. */
  async load(actor: Actor): Promise<LoadOffer & { readonly helper: Helper | null }> {
    const today = this.clock.today();
    return this.database.read(actor, async (tx) => {
      const helper = await tx.findOneBy(Helper, { memberId: actor.id ?? undefined });
      const [tasks] = await tx.query<{ open: number }[]>(
        `select count(*)::int as open from liaison_request
         where member_id = $1 and state not in ('answered', 'refused', 'withdrawn')`,
        [actor.id],
      );
      const rows = await tx.query<{ at: Date }[]>(
        `select at from case_contact where member_id = $1 and day >= $2`,
        [actor.id, addDays(today, -ACTIVITY_DAYS)],
      );
      const activity = rows.map(({ at }) => ({ day: berlinDay(at), minute: minuteOf(berlinTime(at)) }));
      const load = {
        ...{ openTasks: tasks?.open ?? 0, taskLimit: helper?.taskLimit ?? null, activity },
        pausedUntil: helper?.pausedUntil ?? null,
      };
      return { ...loadOffer(load, today), helper };
    });
  }

  /** A helper takes a break, or ends it with null. */
  async pause(actor: Actor, until: LocalDate | null): Promise<void> {
    const { id, orgId } = actor;
    if (id === null || orgId === null) throw new AppError('forbidden');
    await this.database.transaction(actor, (tx) =>
      tx.upsert(Helper, { memberId: id, orgId, pausedUntil: until }, ['memberId']),
    );
  }

  private async cases(actor: Actor, orgId: string | null, day: LocalDate): Promise<readonly SilentCase[]> {
    const [rows, names] = await this.database.read(actor, async (tx) => {
      const found = await tx.query<
        { id: string; org: string; opened: Date; last: string | null; next: string | null }[]
      >(CASES, [orgId]);
      // Nobody reads names for the portal's own nightly look.
      const named = actor.kind === 'system' ? [] : found.map(({ id }) => id);
      return [found, await personNames(tx, named)] as const;
    });
    return rows.map(({ id, org, opened, last, next }) => ({
      ...{ personId: id, name: names.get(id) ?? '', orgId: org },
      cadence: cadence(
        {
          openedOn: berlinDay(opened),
          contacts: last === null ? [] : [last],
          ...{ nextPlanned: next, quietUntil: null, closed: false },
        },
        day,
      ),
    }));
  }
}

function isDue({ cadence: { state } }: SilentCase): boolean {
  return state === 'due';
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
