import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsOptional, Matches } from 'class-validator';
import { ORGANISATION_KINDS, ROLES } from '../platform/auth/index.js';
import type { OrganisationKind, Role } from '../platform/auth/index.js';
import { SafeText } from '../platform/http/index.js';

const LOCALES = ['de', 'en', 'ar'] as const;

export class SignInDto {
  @SafeText(200)
  login: string;

  @SafeText(200)
  password: string;

  @ApiPropertyOptional({ description: 'from the authenticator app, or a recovery code', example: '123456' })
  @IsOptional()
  @SafeText(20)
  code?: string;
}

export class CardDto {
  /** Sixteen letters in groups of four. */
  @SafeText(40)
  card: string;
}

export class CodeDto {
  @SafeText(20)
  code: string;
}

export class FirstOperatorDto {
  @ApiProperty({ format: 'email' })
  @IsEmail({ require_tld: false })
  login: string;

  @SafeText(80)
  displayName: string;

  @SafeText(200, { min: 12 })
  password: string;
}

export class CreateOrganisationDto {
  @ApiProperty({ enum: ORGANISATION_KINDS })
  @IsIn(ORGANISATION_KINDS)
  kind: OrganisationKind;

  @SafeText(120)
  name: string;

  @ApiPropertyOptional({ description: 'Kreis (AGS, five digits)', example: '09188' })
  @IsOptional()
  @Matches(/^\d{5}$/)
  ags?: string;
}

/** Most Agenturen für Arbeit serve several Kreise. */
export class RoundKreiseDto {
  @ApiProperty({
    type: String,
    isArray: true,
    description: 'Kreise (AGS, five digits, such as 09190) beside the own one; an empty list takes all away',
    example: [],
  })
  @IsArray()
  @ArrayMaxSize(40)
  @Matches(/^\d{5}$/, { each: true })
  kreise: string[];
}

export class CreateMemberDto {
  @ApiProperty({ format: 'email' })
  @IsEmail({ require_tld: false })
  login: string;

  @SafeText(80)
  displayName: string;

  @SafeText(200, { min: 12 })
  password: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES.filter((role) => role !== 'person'))
  role: Role;

  @ApiPropertyOptional({ enum: LOCALES })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: (typeof LOCALES)[number];
}

export class OrganisationView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ORGANISATION_KINDS })
  kind: OrganisationKind;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  ags: string | null;

  @ApiProperty({ type: String, isArray: true, description: 'further Kreise at whose round it sits' })
  roundKreise: string[];
}

export class MemberView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: ROLES })
  role: Role;
}

export class SessionView {
  @ApiProperty({ enum: ['member', 'person', 'anonymous'] })
  kind: string;

  @ApiProperty({ enum: ROLES, nullable: true })
  role: Role | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  orgId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  personId: string | null;
}
