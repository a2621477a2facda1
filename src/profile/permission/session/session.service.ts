import { Injectable } from '@nestjs/common';
import { assess, type Assessment, storedFacts } from '../../../domain/work-permission/index.js';
import { LawService } from '../../../law/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Person } from '../../person.entity.js';
import { sessionWork, SessionAnswersDto, volatileFacts } from './session.dto.js';

/**
 * The answer of an adviser's conversation. Nothing of it is kept: no row, no job, no log line, no stored response; the
 * answers live in one request and in the page that shows the result.
 */
@Injectable()
export class SessionService {
  constructor(
    private readonly law: LawService,
    private readonly clock: Clock,
  ) {}

  answer(person: Person, answers: SessionAnswersDto): Assessment {
    const facts = { ...storedFacts(person.status, person.statusFacts), ...volatileFacts(answers) };
    return assess(facts, sessionWork(answers), this.clock.today(), this.law.tables());
  }
}
