import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  Equals,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Type } from 'class-transformer';
import { HELPER_SKILLS, type HelperSkill } from '../../domain/mentoring/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { IsDay, SafeText } from '../../platform/http/index.js';
import type { ListedAnswer } from './helper-answer.service.js';
import type { ListedRole } from './helper-role.service.js';

const MOST_HOURS = 40;
const MOST = 20;

export class RoleQueryDto {
  @ApiPropertyOptional({ enum: HELPER_SKILLS })
  @IsOptional()
  @IsIn(HELPER_SKILLS)
  skill?: HelperSkill;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: MOST_HOURS, description: 'most hours a week' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_HOURS)
  hours?: number;

  @ApiPropertyOptional({ pattern: '^[a-z]{2,3}$', example: 'ar' })
  @IsOptional()
  @Matches(/^[a-z]{2,3}$/)
  language?: string;
}

export class HelperRoleDto {
  @SafeText(120)
  title: string;

  @SafeText(1500, { multiline: true })
  what: string;

  @ApiProperty({ minimum: 1, maximum: MOST_HOURS, description: 'hours a week' })
  @IsInt()
  @Min(1)
  @Max(MOST_HOURS)
  hours: number;

  @ApiProperty({ enum: HELPER_SKILLS, isArray: true, minItems: 1 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(HELPER_SKILLS.length)
  @IsIn(HELPER_SKILLS, { each: true })
  skills: HelperSkill[];

  @ApiProperty({
    type: String,
    isArray: true,
    example: ['ar'],
    description: 'ISO 639-1 codes that help beside German',
  })
  @IsArray()
  @ArrayMaxSize(MOST)
  @Matches(/^[a-z]{2,3}$/, { each: true })
  languages: string[];

  @IsDay()
  fromOn: LocalDate;

  /** Last day; until further notice, unless said. */
  @IsOptional()
  @IsDay()
  untilOn?: LocalDate;
}

export class HelperAnswerDto {
  @SafeText(120)
  name: string;

  @ApiProperty({ format: 'email', maxLength: 200, example: 'mia@example.org' })
  @SafeText(200)
  @IsEmail()
  email: string;

  @SafeText(1500, { multiline: true, min: 0 })
  message: string;

  @ApiProperty({ enum: [true], description: 'agrees to be contacted about this role; kept for 90 days' })
  @IsBoolean()
  @Equals(true)
  agreed: boolean;
}

export class HelperReplyDto {
  @SafeText(1500, { multiline: true })
  text: string;
}

export class HelperRoleView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'group that looks for help' })
  group: string;

  @ApiProperty({ type: String, nullable: true, description: 'Kreis' })
  ags: string | null;

  @ApiProperty()
  title: string;

  @ApiProperty()
  what: string;

  @ApiProperty()
  hours: number;

  @ApiProperty({ enum: HELPER_SKILLS, isArray: true })
  skills: HelperSkill[];

  @ApiProperty({ type: String, isArray: true })
  languages: string[];

  @ApiProperty({ format: 'date' })
  fromOn: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  untilOn: string | null;
}

export class HelperAnswerView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  roleId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  email: string;

  @ApiProperty()
  message: string;

  @ApiProperty({ format: 'date' })
  receivedOn: string;

  @ApiProperty({ format: 'date', description: 'is forgotten on this day' })
  deleteOn: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  repliedOn: string | null;
}

export function roleView({ role, group }: ListedRole): HelperRoleView {
  const { id, ags, title, what, hours, skills, languages, fromOn, untilOn } = role;
  return { id, group, ags, title, what, hours, skills, languages, fromOn, untilOn };
}

export function answerView({ answer, name, email, message }: ListedAnswer): HelperAnswerView {
  const { id, roleId, receivedOn, deleteOn, repliedOn } = answer;
  return { id, roleId, name, email, message, receivedOn, deleteOn, repliedOn };
}
