import { ApiProperty } from '@nestjs/swagger';
import { Equals, IsBoolean, IsIn } from 'class-validator';
import { IsId } from '../../platform/http/index.js';

/** Languages in which the text of the agreement exists. */
const CONSENT_LOCALES = ['de', 'en', 'ar'] as const;

/** How an exam went, with the person's agreement that it counts without her name. */
export class OutcomeDto {
  @IsId()
  personId: string;

  @IsBoolean()
  passed: boolean;

  @ApiProperty({
    enum: [true],
    description: 'the person agreed that the answer counts; nothing is stored without',
  })
  @Equals(true)
  agreed: boolean;

  @ApiProperty({ enum: CONSENT_LOCALES, description: 'language in which the agreement was read' })
  @IsIn(CONSENT_LOCALES)
  locale: string;
}
