import { LanguageReadyService } from '../../courses/index.js';
import { Handler, JobData, JobHandler } from '../../platform/queue/index.js';

/*
 * Works out when a person reaches which level of German. Every change of a profile asks for it first, because the
 * dates decide which matches are "not yet"; the job then asks for the matches. Running twice changes nothing.
 */

@JobHandler('language-plan.person')
export class LanguagePlanHandler implements Handler {
  constructor(private readonly languageReady: LanguageReadyService) {}

  async execute(data: JobData): Promise<void> {
    await this.languageReady.refresh(String(data['personId']));
  }
}
