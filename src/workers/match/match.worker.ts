import { MatchingService } from '../../matching/index.js';
import { Handler, JobData, JobHandler } from '../../platform/queue/index.js';

/*
 * Keeps stored lists fresh. A change of a profile or vacancy asks for its own list in its own transaction; the night
 * works all lists out again, because days pass: permissions begin, postings age. Every run works from the rows as
 * they are, so running twice changes nothing.
 */

@JobHandler('match.person')
export class MatchPersonHandler implements Handler {
  constructor(private readonly matching: MatchingService) {}

  async execute(data: JobData): Promise<void> {
    const personId = String(data['personId']);
    await this.matching.refresh('person', personId);
    await this.matching.refreshVacanciesOf(personId);
  }
}

@JobHandler('match.vacancy')
export class MatchVacancyHandler implements Handler {
  constructor(private readonly matching: MatchingService) {}

  async execute(data: JobData): Promise<void> {
    const vacancyId = String(data['vacancyId']);
    await this.matching.refresh('vacancy', vacancyId);
    await this.matching.refreshPeopleOf(vacancyId);
  }
}

@JobHandler('match.rematch')
export class RematchHandler implements Handler {
  constructor(private readonly matching: MatchingService) {}

  async execute(): Promise<void> {
    await this.matching.refreshAll();
  }
}
