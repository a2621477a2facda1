import { Injectable } from '@nestjs/common';
import { type InvestmentCheck, investmentCheck, storedFacts } from '../../../domain/work-permission/index.js';
import { LawService } from '../../../law/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { AppError } from '../../../platform/http/index.js';
import { Person } from '../../person.entity.js';
import { PersonService } from '../../person.service.js';
import { investmentAnswers, InvestmentAnswersDto, plannedTraining } from './investment.dto.js';

const A2 = 2;

/** What protects a training before anybody invests in it; for the person and the own adviser, never for a firm. */
@Injectable()
export class InvestmentService {
  constructor(
    private readonly people: PersonService,
    private readonly law: LawService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not_found` for everybody but the person and the desk that keeps the case. */
  async person(actor: Actor, personId: string): Promise<Person> {
    const person = await this.people.get(actor, personId);
    const isDesk = actor.orgId !== null && actor.orgId === person.orgId;
    if (!isDesk && actor.personId !== person.id) throw new AppError('not_found');
    return person;
  }

  check(person: Person, dto: InvestmentAnswersDto): InvestmentCheck {
    const answers = investmentAnswers(dto);
    const speaksA2 = person.germanSpeaking >= A2 && person.germanListening >= A2;
    const facts = {
      ...storedFacts(person.status, person.statusFacts),
      ...answers,
      oralGermanA2: answers.oralGermanA2 ?? (speaksA2 ? true : null),
    };
    return investmentCheck(facts, plannedTraining(dto), this.clock.today(), this.law.tables());
  }
}
