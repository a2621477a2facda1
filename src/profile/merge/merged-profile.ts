import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { shownPractice } from '../../domain/background/index.js';
import { effectiveLevels } from '../../domain/language/index.js';
import type { MergeRecord } from '../../domain/profile-merge/index.js';
import { Audit } from '../../platform/audit/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Notices } from '../../platform/notify/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ServiceKeys, Vault } from '../../platform/vault/index.js';
import { WorkPeriod } from '../background/work-period.entity.js';
import { LanguageClaim } from '../language-claim.entity.js';
import { asEvidence, germanColumns } from '../levels.js';
import { findable } from '../person-rows.js';
import { Person } from '../person.entity.js';
import { columnsOf } from './merge-record.js';
import type { PersonMerge } from './person-merge.entity.js';

const TOLD = { 'person:merge': 'records_merged', 'person:unmerge': 'records_apart' } as const;

/** Writes the record that stays, and lets everybody know who works with it. */
@Injectable()
export class MergedProfile {
  constructor(
    private readonly vault: Vault,
    private readonly keys: ServiceKeys,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** Writes facts into a locked row; levels of German and practice follow from what hangs on it by now. */
  async write(tx: EntityManager, person: Person, record: MergeRecord): Promise<Person> {
    const { id } = person;
    const claims = await tx.findBy(LanguageClaim, { personId: id, language: 'de' });
    const changes = await this.vault.changes(tx, Person, person, {
      ...columnsOf(record),
      occupations: await this.practised(tx, id, record),
    });
    const levels = germanColumns(effectiveLevels(claims.map(asEvidence)));
    await tx.update(Person, { id }, { ...changes, ...levels });
    await tx.increment(Person, { id }, 'revision', 1);
    const written = await tx.findOneByOrFail(Person, { id });
    await this.keys.lookup().store(tx, [[id, findable(written)]]);
    return written;
  }

  /** The occupations with what the work history shows of them now. */
  private async practised(
    tx: EntityManager,
    personId: string,
    { occupations }: MergeRecord,
  ): Promise<Person['occupations']> {
    const work = await tx.findBy(WorkPeriod, { personId });
    const periods = work.map(({ kldb, fromMonth, toMonth }) => ({ kldb, from: fromMonth, to: toMonth }));
    const history = shownPractice(periods);
    return occupations.map(({ kldb, relation, years }) => {
      const shown = history.get(kldb);
      return { kldb, relation, years, ...(shown && { shown }) };
    });
  }

  /** Leaves a trace at both records, asks for plans and matches, and tells the person where she has an account. */
  async tell(
    tx: EntityManager,
    actor: Actor,
    { id, personId, goneId }: Pick<PersonMerge, 'id' | 'personId' | 'goneId'>,
    action: keyof typeof TOLD,
  ): Promise<void> {
    const trace = {
      action,
      recordId: id,
      dataClass: 'special',
      detail: { kept: personId, gone: goneId },
    } as const;
    await this.audit.recordFor(tx, actor, [personId, goneId], trace);
    for (const one of [personId, goneId])
      for (const job of ['language-plan.person', 'match.person', 'shortage-tracking.person'] as const)
        await this.outbox.add(tx, job, { personId: one });
    await this.notices.add(tx, {
      key: `${TOLD[action]}/${id}`,
      ...{ audience: 'person', personId, code: TOLD[action], href: '/me/profile', day: this.clock.today() },
    });
  }
}
