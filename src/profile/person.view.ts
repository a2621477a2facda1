import { ApiProperty } from '@nestjs/swagger';
import { CEFR_LEVELS } from '../domain/shared/index.js';
import type { CefrLevel, SkillLevels } from '../domain/shared/index.js';
import { RESIDENCE_STATUSES } from '../domain/work-permission/index.js';
import type { ResidenceStatus, StoredPermissionFacts } from '../domain/work-permission/index.js';
import { germanLevels } from './levels.js';
import { PermissionFactsDto } from './permission-facts.dto.js';
import { PersonOccupationDto } from './person.dto.js';
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

/** A profile as the person and her desk see it. */
export class PersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  revision: number;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  plz: string;

  @ApiProperty({ description: 'Kreis (AGS)' })
  ags: string;

  @ApiProperty({ type: PersonOccupationDto, isArray: true })
  occupations: PracticedOccupation[];

  @ApiProperty({ type: SkillLevelsView })
  german: SkillLevels;

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

export function personView(person: Person): PersonView {
  return {
    id: person.id,
    revision: person.revision,
    displayName: person.displayName,
    plz: person.plz,
    ags: person.ags,
    occupations: person.occupations,
    german: germanLevels(person),
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
