import { ApiProperty } from '@nestjs/swagger';
import { REFERRAL_SCOPES } from '../../domain/liaison/index.js';
import type { SharedCase } from './shared-case.service.js';

export class SharedCaseView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: REFERRAL_SCOPES, isArray: true, description: 'what the person’s grant opens today' })
  scopes: string[];

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ type: String, isArray: true, nullable: true, description: 'null: not opened' })
  occupations: string[] | null;

  @ApiProperty({ type: String, isArray: true, nullable: true, description: 'null: not opened' })
  skills: string[] | null;

  @ApiProperty({
    type: String,
    isArray: true,
    nullable: true,
    description: 'steps of the last three months that reached a firm, as `day stage title`; null: not opened',
  })
  progress: string[] | null;
}

export function sharedCaseView({
  handover,
  scopes,
  name,
  phone,
  email,
  cv,
  progress,
}: SharedCase): SharedCaseView {
  return {
    ...{ id: handover.id, scopes: [...scopes], name, phone, email },
    occupations: cv && [...cv.occupations],
    skills: cv && [...cv.skills],
    progress: progress && progress.map(({ day, stage, title }) => `${day} ${stage} ${title}`),
  };
}
