import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../../domain/shared/index.js';
import {
  type FundingOption,
  fundingOptions,
  type FundingPerson,
  type FundingWork,
  NOTHING_ASKED_FOR_FUNDING,
  responsibility,
  storedFacts,
} from '../../../domain/work-permission/index.js';
import { LawService } from '../../../law/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { Vacancy } from '../../../vacancy/index.js';
import { Person } from '../../person.entity.js';
import { FundingAnswersDto } from './funding.dto.js';

/** Which instruments could help a person into a job, and until when each must be applied for. */
@Injectable()
export class FundingService {
  constructor(
    private readonly law: LawService,
    private readonly clock: Clock,
  ) {}

  options(person: Person, vacancy: Vacancy, answers: FundingAnswersDto): readonly FundingOption[] {
    const today = this.clock.today();
    return fundingOptions(
      this.personOf(person, answers, today),
      workOf(vacancy, answers),
      today,
      this.law.tables(),
    );
  }

  /** What the profile already tells need not be asked again; an answer goes before it. */
  private personOf(person: Person, answers: FundingAnswersDto, today: LocalDate): FundingPerson {
    const facts = storedFacts(person.status, person.statusFacts);
    const { livelihood } = responsibility({ ...facts, kreis: null }, today, undefined, this.law.tables());
    const { annualIncomeEur, contractMonths: _, employerHeadcount: __, ...said } = answers;
    const known = Object.fromEntries(
      Object.keys(NOTHING_ASKED_FOR_FUNDING).flatMap((key) => {
        const value: unknown = said[key as keyof typeof said];
        return value === undefined ? [] : [[key, value]];
      }),
    );
    return {
      ...NOTHING_ASKED_FOR_FUNDING,
      receivesSgb2: livelihood === 'unknown' ? null : livelihood === 'jobcenter_sgb2',
      receivesAsylblg: livelihood === 'unknown' ? null : livelihood === 'sozialamt_asylblg',
      ...known,
      annualIncome: annualIncomeEur === undefined ? null : annualIncomeEur * 100,
      facts,
    };
  }
}

function workOf(vacancy: Vacancy, answers: FundingAnswersDto): FundingWork {
  return {
    kind: vacancy.kind,
    start: answers.start ?? vacancy.startsOn,
    contractOn: answers.contractOn ?? null,
    contractMonths: answers.contractMonths ?? null,
    hoursPerWeek: vacancy.hoursMax,
    employerHeadcount: answers.employerHeadcount ?? null,
    monthsThereBefore: answers.monthsThereBefore ?? null,
    courseHours: answers.courseHours ?? null,
    isExistingJob: answers.isExistingJob ?? null,
  };
}
