import { ApiProperty } from '@nestjs/swagger';
import { monthOfDay, practiceYears } from '../domain/background/index.js';
import type { OccupationRelation } from '../domain/matching/index.js';
import { CEFR_LEVELS } from '../domain/shared/index.js';
import type { CefrLevel, LocalDate, SkillLevels } from '../domain/shared/index.js';
import { RESIDENCE_STATUSES } from '../domain/work-permission/index.js';
import type { ResidenceStatus, StoredPermissionFacts } from '../domain/work-permission/index.js';
import { germanLevels, languageList } from './levels.js';
import { PermissionFactsDto } from './permission-facts.dto.js';
import { OtherLanguageDto } from './language.dto.js';
import { OCCUPATION_RELATIONS } from './person.dto.js';
import { Person } from './person.entity.js';
import type { PracticedOccupation } from './person.entity.js';

export class SkillLevelsView implements SkillLevels {
  @ApiProperty({ enum: CEFR_LEVELS, description: 'listening; 0 = A0 … 6 = C2' })
  L: CefrLevel;

  @ApiProperty({ enum: CEFR_LEVELS, description: 'reading' })
  R: CefrLevel;

  @ApiProperty({ enum: CEFR_LEVELS, description: 'speaking' })
  S: CefrLevel;

  @ApiProperty({ enum: CEFR_LEVELS, description: 'writing' })
  W: CefrLevel;
}

export class OccupationView {
  @ApiProperty({ description: 'KldB 2010, five digits' })
  kldb: string;

  @ApiProperty({ enum: OCCUPATION_RELATIONS })
  relation: OccupationRelation;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'whole years of practice today, as said or as the work history shows; null: not said',
  })
  years: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'id of the nearest ESCO occupation' })
  escoId: string | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'how sure the KldB code is, up to 1 = settled by the questions; null: not told',
  })
  confidence: number | null;
}

/** A profile as the person and her desk see it. */
export class PersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  revision: number;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ type: String, nullable: true })
  messenger: string | null;

  @ApiProperty({ type: String, nullable: true })
  street: string | null;

  @ApiProperty()
  plz: string;

  @ApiProperty({ description: 'Kreis (AGS)' })
  ags: string;

  @ApiProperty({ type: OccupationView, isArray: true })
  occupations: OccupationView[];

  @ApiProperty({ type: SkillLevelsView })
  german: SkillLevels;

  @ApiProperty({ type: OtherLanguageDto, isArray: true, description: 'the best known first' })
  otherLanguages: OtherLanguageDto[];

  @ApiProperty({ enum: RESIDENCE_STATUSES })
  status: ResidenceStatus;

  @ApiProperty({ type: PermissionFactsDto })
  statusFacts: Partial<StoredPermissionFacts>;

  @ApiProperty({ type: Number, nullable: true })
  qualification: number | null;

  @ApiProperty({ type: String, isArray: true })
  skills: string[];

  @ApiProperty({ type: String, isArray: true, nullable: true })
  licences: string[] | null;

  @ApiProperty({ type: Number, nullable: true })
  hoursMin: number | null;

  @ApiProperty({ type: Number, nullable: true })
  hoursMax: number | null;

  @ApiProperty({ type: String, isArray: true, nullable: true })
  shifts: string[] | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  availableFrom: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'null: would move anywhere' })
  mobilityKm: number | null;

  @ApiProperty()
  wishes: string;

  @ApiProperty({ format: 'date' })
  confirmedOn: string;
}

export class PersonPageView {
  @ApiProperty({ type: PersonView, isArray: true })
  items: PersonView[];

  @ApiProperty()
  total: number;
}

/** A profile as it is on the day `today`: practice that is still going on counts up to then. */
export function personView(person: Person, today: LocalDate): PersonView {
  return {
    id: person.id,
    revision: person.revision,
    displayName: person.displayName,
    phone: person.phone || null,
    email: person.email || null,
    messenger: person.messenger || null,
    street: person.street || null,
    plz: person.plz,
    ags: person.ags,
    occupations: person.occupations.map((entry) => occupationView(entry, today)),
    german: germanLevels(person),
    otherLanguages: [...languageList(person)],
    status: person.status,
    statusFacts: person.statusFacts,
    qualification: person.qualification,
    skills: person.skills,
    licences: person.licences,
    hoursMin: person.hoursMin,
    hoursMax: person.hoursMax,
    shifts: person.shifts,
    availableFrom: person.availableFrom,
    mobilityKm: person.mobilityKm,
    wishes: person.wishes,
    confirmedOn: person.confirmedOn,
  };
}

/** An occupation with the years of practice up to the day `today`. */
export function occupationView(entry: PracticedOccupation, today: LocalDate): OccupationView {
  const { kldb, relation, escoId = null, confidence = null } = entry;
  return { kldb, relation, years: practiceYears(entry, monthOfDay(today)), escoId, confidence };
}
