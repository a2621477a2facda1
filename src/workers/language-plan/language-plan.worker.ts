import { PlanRefreshService, ReplanService, RunChangeService } from '../../courses/index.js';
import { Handler, JobData, JobHandler } from '../../platform/queue/index.js';

/*
 * Keeps the dates on which people reach a level of German. A change of a profile plans that person anew; a change of a
 * course run plans whom the index of runs names, and tells their desks; the night plans everybody, because
 * registrations close and certificates age. The dates decide which matches are "not yet", so a changed date asks for
 * new matches. Running twice changes nothing, and tells nobody twice.
 */

@JobHandler('language-plan.person')
export class LanguagePlanHandler implements Handler {
  constructor(private readonly replan: ReplanService) {}

  async execute(data: JobData): Promise<void> {
    await this.replan.refresh(String(data['personId']));
  }
}

@JobHandler('language-plan.run')
export class RunChangeHandler implements Handler {
  constructor(private readonly changes: RunChangeService) {}

  async execute(data: JobData): Promise<void> {
    await this.changes.work(String(data['runId']), Number(data['revision']), String(data['after']));
  }
}

@JobHandler('language-plan.refresh')
export class PlanRefreshHandler implements Handler {
  constructor(private readonly refresh: PlanRefreshService) {}

  async execute(data: JobData): Promise<void> {
    await this.refresh.work(String(data['day']));
  }
}
