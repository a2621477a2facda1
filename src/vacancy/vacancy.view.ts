import { ApiProperty } from '@nestjs/swagger';
import { VACANCY_KINDS } from '../domain/shared/index.js';
import type { VacancyKind } from '../domain/shared/index.js';
import { VERDICTS } from '../domain/vacancy-check/index.js';
import { fieldOf } from './posting-check.js';
import { LanguageNeedDto, VacancySkillDto } from './vacancy.dto.js';
import { VACANCY_STATES, Vacancy } from './vacancy.entity.js';
import type { VacancyWithEmployer } from './vacancy.service.js';

export class FindingView {
  @ApiProperty()
  code: string;

  @ApiProperty({ enum: VERDICTS })
  verdict: string;

  @ApiProperty({ description: 'JSON pointer to the field' })
  pointer: string;
}

export class VacancyView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  revision: number;

  @ApiProperty({ enum: VACANCY_STATES })
  state: string;

  @ApiProperty({ enum: VACANCY_KINDS })
  kind: VacancyKind;

  @ApiProperty()
  title: string;

  @ApiProperty()
  description: string;

  @ApiProperty({ description: 'name of the firm' })
  employer: string;

  @ApiProperty({ description: 'KldB 2010' })
  kldb: string;

  @ApiProperty()
  plz: string;

  @ApiProperty({ description: 'Kreis (AGS)' })
  ags: string;

  @ApiProperty()
  remote: boolean;

  @ApiProperty({ type: Number, nullable: true })
  hoursMin: number | null;

  @ApiProperty({ type: Number, nullable: true })
  hoursMax: number | null;

  @ApiProperty({ type: Number, nullable: true })
  payCents: number | null;

  @ApiProperty({ type: String, nullable: true })
  payPer: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  startsOn: string | null;

  @ApiProperty({ type: LanguageNeedDto, isArray: true })
  languageNeeds: Vacancy['languageNeeds'];

  @ApiProperty({ isArray: true, type: String })
  instructionLanguages: string[];

  @ApiProperty()
  pictograms: boolean;

  @ApiProperty()
  minijob: boolean;

  @ApiProperty({ type: VacancySkillDto, isArray: true })
  skills: Vacancy['skills'];

  @ApiProperty()
  seats: number;

  @ApiProperty()
  seatsTaken: number;

  @ApiProperty({ format: 'date' })
  expiresOn: string;

  @ApiProperty({ type: FindingView, isArray: true, description: 'hints of the vacancy check' })
  findings: FindingView[];
}

export class VacancyPageView {
  @ApiProperty({ type: VacancyView, isArray: true })
  items: VacancyView[];

  @ApiProperty()
  total: number;
}

export function vacancyView(vacancy: VacancyWithEmployer): VacancyView {
  const { id, revision, state, kind, title, description, kldb, plz, ags, remote } = vacancy;
  const { hoursMin, hoursMax, payCents, payPer, startsOn, languageNeeds, skills } = vacancy;
  const { seats, seatsTaken, expiresOn, instructionLanguages, pictograms, minijob } = vacancy;
  return {
    ...{ id, revision, state, kind, title, description, kldb, plz, ags, remote },
    ...{ hoursMin, hoursMax, payCents, payPer, startsOn, languageNeeds, skills },
    ...{ seats, seatsTaken, expiresOn, instructionLanguages, pictograms, minijob },
    employer: vacancy.employer.name,
    findings: vacancy.checkFindings.map((finding) => ({
      code: finding.code,
      verdict: finding.verdict,
      pointer: fieldOf(finding),
    })),
  };
}
