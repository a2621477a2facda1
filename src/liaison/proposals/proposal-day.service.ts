import { Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import { warningReached } from '../../domain/liaison/index.js';
import { addDays, daysBetween, type LocalDate } from '../../domain/shared/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { Notices } from '../../platform/notify/index.js';
import { OfficialProposal } from './proposal.entity.js';
import { tellOfProposal } from './tell-of-proposal.js';

/** Days before the last day of an official proposal on which desk and person are told. */
const WARNINGS = [3, 1, 0] as const;

/** Tells of official proposals whose last day to answer comes near, once per warning. */
@Injectable()
export class ProposalDayService {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  async run(day: LocalDate): Promise<void> {
    const answerBy = Between(day, addDays(day, Math.max(...WARNINGS)));
    const open = await this.database.read(SYSTEM, (tx) =>
      tx.find(OfficialProposal, { where: { outcome: 'open', answerBy }, order: { id: 'ASC' } }),
    );
    for (const proposal of open) {
      const last = proposal.answerBy;
      const step = last === null ? null : warningReached(daysBetween(day, last), WARNINGS);
      if (last === null || step === null) continue;
      const told = { code: 'official_near', key: `${last}/${String(step)}`, day } as const;
      await this.database.transaction(SYSTEM, (tx) => tellOfProposal(this.notices, tx, proposal, told));
    }
  }
}
