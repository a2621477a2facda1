import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { CONTACT_CONSENTS, type ContactConsent, VISIT_STATES } from '../../domain/mentoring/index.js';
import type { OutreachCounts, VisitState } from '../../domain/mentoring/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { IsDay, SafeText, ShowsColumnsOf } from '../../platform/http/index.js';
import type { MetContact } from './outreach-contact.service.js';
import type { ListedVisit } from './outreach.service.js';
import { OutreachVisit, OutreachContact } from './outreach.entity.js';

const MOST = 20;
const MOST_COUNTED = 9999;

export const VISIT_FILTERS = ['coming', 'untold'] as const;
export type VisitFilter = (typeof VISIT_FILTERS)[number];

export class VisitQueryDto {
  @ApiPropertyOptional({
    enum: VISIT_FILTERS,
    description: 'coming: from today on; untold: over without a result',
  })
  @IsOptional()
  @IsIn(VISIT_FILTERS)
  only?: VisitFilter;
}

export class VisitDto {
  /** What the group calls the accommodation; nobody else reads it. */
  @SafeText(120)
  place: string;

  /** Where it is; nobody but the group reads it. */
  @IsOptional()
  @SafeText(200, { min: 0 })
  address?: string;

  @ApiPropertyOptional({
    pattern: '^\\d{5}$',
    example: '09188',
    description: 'Kreis; the group’s own, unless said',
  })
  @IsOptional()
  @Matches(/^\d{5}$/)
  ags?: string;

  @IsDay()
  day: LocalDate;

  @ApiPropertyOptional({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', example: '15:00' })
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  startsAt?: string;

  @ApiProperty({ type: String, format: 'uuid', isArray: true, example: [], description: 'members who go' })
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsUUID(undefined, { each: true })
  memberIds: string[];

  @ApiProperty({
    type: String,
    isArray: true,
    example: ['ar'],
    description: 'ISO 639-1 codes spoken by who goes',
  })
  @IsArray()
  @ArrayMaxSize(MOST)
  @Matches(/^[a-z]{2,3}$/, { each: true })
  languages: string[];
}

export class OutreachCountsDto implements OutreachCounts {
  @ApiProperty({ minimum: 0, maximum: MOST_COUNTED, description: 'conversations' })
  @IsInt()
  @Min(0)
  @Max(MOST_COUNTED)
  talked: number;

  @ApiProperty({ minimum: 0, maximum: MOST_COUNTED })
  @IsInt()
  @Min(0)
  @Max(MOST_COUNTED)
  flyer: number;

  @ApiProperty({
    minimum: 0,
    maximum: MOST_COUNTED,
    description: 'staff of the accommodation who pass it on',
  })
  @IsInt()
  @Min(0)
  @Max(MOST_COUNTED)
  house_staff: number;

  @ApiProperty({ minimum: 0, maximum: MOST_COUNTED, description: 'guests of an event' })
  @IsInt()
  @Min(0)
  @Max(MOST_COUNTED)
  event: number;

  @ApiProperty({ minimum: 0, maximum: MOST_COUNTED, description: 'came to the desk later' })
  @IsInt()
  @Min(0)
  @Max(MOST_COUNTED)
  came_later: number;
}

export class MetContactDto {
  @SafeText(120)
  name: string;

  /** A number or another way to reach them. */
  @SafeText(200)
  reach: string;

  @ApiProperty({ pattern: '^[a-z]{2,3}$', example: 'ar' })
  @Matches(/^[a-z]{2,3}$/)
  language: string;

  @ApiProperty({ enum: CONTACT_CONSENTS, description: 'how they said that the desk may get in touch' })
  @IsIn(CONTACT_CONSENTS)
  consent: ContactConsent;
}

@ShowsColumnsOf(OutreachVisit)
export class VisitView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  place: string;

  @ApiProperty()
  address: string;

  @ApiProperty()
  ags: string;

  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({ type: String, nullable: true })
  startsAt: string | null;

  @ApiProperty({ type: String, isArray: true, description: 'names of who goes' })
  members: string[];

  @ApiProperty({ type: String, isArray: true })
  languages: string[];

  @ApiProperty({ enum: VISIT_STATES })
  state: VisitState;

  @ApiProperty({ type: OutreachCountsDto })
  counts: OutreachCounts;
}

@ShowsColumnsOf(OutreachContact)
export class MetContactView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  reach: string;

  @ApiProperty()
  language: string;

  @ApiProperty({ format: 'date', description: 'is forgotten on this day' })
  deleteOn: string;
}

export function visitView({ visit, place, address, members }: ListedVisit): VisitView {
  const { id, ags, day, startsAt, languages, state, counts } = visit;
  return {
    id,
    place,
    address,
    ags,
    day,
    startsAt,
    members: members.map(({ name }) => name),
    languages,
    state,
    counts,
  };
}

export function metContactView({
  contact: { id, language, deleteOn },
  name,
  reach,
}: MetContact): MetContactView {
  return { id, name, reach, language, deleteOn };
}
