import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Member } from '../../access/index.js';
import {
  decideTandemStep,
  openTandemSteps,
  reasonsFor,
  type TandemActor,
  tandemReminder,
  type TandemRefusal,
  type TandemState,
} from '../../domain/mentoring/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { ReadLog } from '../../platform/audit/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError, type ErrorCode } from '../../platform/http/index.js';
import { Notices } from '../../platform/notify/index.js';
import { Person, PersonService } from '../../profile/index.js';
import { Mentor, Tandem } from './tandem.entity.js';

const REFUSALS: Readonly<Record<TandemRefusal, ErrorCode>> = {
  ...{ no_such_step: 'not_possible', not_your_step: 'forbidden', reason_required: 'reason_required' },
};
const SHOWN = 200;

export interface ListedTandem {
  readonly tandem: Tandem;
  readonly personName: string;
  readonly mentorName: string;
  readonly openSteps: readonly TandemState[];
  readonly lastContact: LocalDate | null;
}

export interface TandemStepInput {
  readonly to: TandemState;
  readonly reason: string | null;
  /** Last day of a pause. */
  readonly until: LocalDate | null;
}

/** `asked`: the reader is asked to be a mentor; `due`: nobody was in touch for three weeks, or a pause is over. */
export const TANDEM_FILTERS = ['asked', 'due'] as const;
export type TandemFilter = (typeof TANDEM_FILTERS)[number];

/** Brings a person and a mentor together, and lets both go on or part. */
@Injectable()
export class TandemService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly notices: Notices,
    private readonly clock: Clock,
    private readonly reads: ReadLog,
  ) {}

  /**
   * Suggests a person to a mentor of the own group, who is told at once.
   * @throws AppError `not_found` for a foreign person, `invalid_input` for who is no mentor here, `already_exists`
   */
  async suggest(actor: Actor, personId: string, mentorId: string): Promise<string> {
    const { orgId } = await this.people.get(actor, personId);
    if (orgId === null || actor.kind !== 'member') throw new AppError('not_possible');
    return this.database.transaction(actor, async (tx) => {
      if (!(await tx.existsBy(Mentor, { memberId: mentorId, orgId })))
        throw new AppError('invalid_input', {
          errors: [{ pointer: '/mentorId', code: 'unknown_reference' }],
        });
      const id = crypto.randomUUID();
      const rows = await tx.query<unknown[]>(
        `insert into tandem (id, org_id, person_id, mentor_id, state, suggested_by, suggested_on)
         values ($1, $2, $3, $4, 'suggested', $5, $6) on conflict do nothing returning id`,
        [id, orgId, personId, mentorId, actor.id, this.clock.today()],
      );
      if (rows.length === 0) throw new AppError('already_exists');
      await this.tell(tx, { id, memberId: mentorId, code: 'tandem_suggested' });
      return id;
    });
  }

  /** Takes a step. @throws AppError `not_found`, `forbidden`, `not_possible`, `reason_required` */
  async step(actor: Actor, id: string, { to, reason, until }: TandemStepInput): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const tandem = await tx.findOne(Tandem, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!tandem) throw new AppError('not_found');
      const by = partOf(actor, tandem);
      const decision = decideTandemStep({ from: tandem.state, to, by, reason });
      if (!decision.ok) throw new AppError(REFUSALS[decision.error]);
      const today = this.clock.today();
      if (to === 'paused' && until !== null && until < today)
        throw new AppError('invalid_input', { errors: [{ pointer: '/until', code: 'day_in_past' }] });
      const ends = to === 'ended' || to === 'declined';
      await tx.update(
        Tandem,
        { id },
        {
          state: to,
          reason: reasonsFor(to).find((one) => one === reason) ?? null,
          startedOn: tandem.startedOn ?? (to === 'active' ? today : null),
          pausedUntil: to === 'paused' ? until : null,
          endedOn: ends ? today : null,
        },
      );
      const other = by === 'mentor' ? tandem.suggestedBy : tandem.mentorId;
      if (other !== null) await this.tell(tx, { id, memberId: other, code: `tandem_${to}` });
    });
  }

  /** Tandems the reader has a part in: a mentor's own, a desk's all, a person's own. Open ones first. */
  async list(actor: Actor, personId: string | null = null): Promise<readonly ListedTandem[]> {
    const found = await this.find(actor, personId);
    const subjects = found.map(({ tandem }) => tandem.personId);
    await this.reads.note(actor, { action: 'mentoring:read', subjects, dataClass: 'case', list: true });
    return found;
  }

  private async find(actor: Actor, personId: string | null): Promise<readonly ListedTandem[]> {
    return this.database.read(actor, async (tx) => {
      const own = actor.role === 'mentor' && actor.id !== null && personId === null;
      const found = await tx.find(Tandem, {
        where: { ...(own ? { mentorId: actor.id ?? '' } : {}), ...(personId === null ? {} : { personId }) },
        order: { suggestedOn: 'DESC', id: 'ASC' },
        take: SHOWN,
      });
      const members = await tx.findBy(Member, { id: In(found.map(({ mentorId }) => mentorId)) });
      const people = await tx.findBy(Person, { id: In(found.map((one) => one.personId)) });
      const touched = await lastContacts(tx, found);
      return found
        .map((tandem) => ({
          tandem,
          personName: people.find(({ id }) => id === tandem.personId)?.displayName ?? '',
          mentorName: members.find(({ id }) => id === tandem.mentorId)?.displayName ?? '',
          openSteps: openTandemSteps(tandem.state, partOf(actor, tandem)),
          lastContact: touched.get(tandem.id) ?? null,
        }))
        .sort((a, b) => Number(isOver(a.tandem)) - Number(isOver(b.tandem)));
    });
  }

  /** The reader's own tandems that wait for something. */
  async waiting(actor: Actor, only: TandemFilter): Promise<readonly ListedTandem[]> {
    const mentor = await this.database.read(actor, (tx) =>
      tx.findOneBy(Mentor, { memberId: actor.id ?? '' }),
    );
    const awayUntil = mentor?.awayUntil ?? null;
    const own = (await this.list(actor)).filter(({ tandem }) => tandem.mentorId === actor.id);
    if (only === 'asked') return own.filter(({ tandem }) => tandem.state === 'suggested');
    return own.filter(({ tandem: { state, startedOn, pausedUntil }, lastContact }) => {
      const touch = { state, startedOn, pausedUntil, lastContact, awayUntil };
      return tandemReminder(touch, this.clock.today()) !== null;
    });
  }

  private async tell(
    tx: EntityManager,
    { id, memberId, code }: { readonly id: string; readonly memberId: string; readonly code: string },
  ): Promise<void> {
    const day = this.clock.today();
    const key = `tandem/${id}/${code}/${String(this.clock.now().getTime())}`;
    await this.notices.add(tx, { key, audience: 'member', memberId, code, href: '/tandems', day });
  }
}

/** Day of the last contact by the mentor within each tandem. */
export async function lastContacts(
  tx: EntityManager,
  tandems: readonly Pick<Tandem, 'id'>[],
): Promise<ReadonlyMap<string, LocalDate>> {
  const rows = await tx.query<{ id: string; day: string }[]>(
    `select t.id, max(c.day)::text as day from tandem t
     join case_contact c on c.person_id = t.person_id and c.member_id = t.mentor_id and c.channel <> 'no_answer'
     where t.id = any ($1) group by t.id`,
    [tandems.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, day }) => [id, day]));
}

/** In which part somebody acts; row-level security has let only these three see the row. */
function partOf(actor: Actor, tandem: Tandem): TandemActor {
  if (actor.kind === 'person') return 'person';
  return actor.id === tandem.mentorId ? 'mentor' : 'desk';
}

export function isOver({ state }: Pick<Tandem, 'state'>): boolean {
  return state === 'declined' || state === 'ended';
}
