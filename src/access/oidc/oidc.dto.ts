import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { SafeText, ShowsColumnsOf } from '../../platform/http/index.js';
import { SECOND_FACTORS, OidcProvider } from './oidc.entity.js';
import type { SecondFactorBy } from './oidc.entity.js';

export class SignInServiceDto {
  /** What members type to be sent there: small letters, digits and single hyphens. */
  @ApiProperty({ example: 'jobtreff-starnberg' })
  @SafeText(40, { min: 3 })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  shortName: string;

  /** The service's https address, as it names itself. */
  @SafeText(500)
  issuer: string;

  @SafeText(300)
  clientId: string;

  @ApiPropertyOptional({ description: 'needed at first; left out, the one before stays' })
  @IsOptional()
  @SafeText(500)
  secret?: string;

  @ApiProperty({
    enum: SECOND_FACTORS,
    description: '`provider`: a second factor that the service vouches for is enough',
  })
  @IsIn(SECOND_FACTORS)
  secondFactor: SecondFactorBy;
}

@ShowsColumnsOf(OidcProvider)
export class SignInServiceView {
  @ApiProperty()
  shortName: string;

  @ApiProperty()
  issuer: string;

  @ApiProperty()
  clientId: string;

  @ApiProperty({ enum: SECOND_FACTORS })
  secondFactor: SecondFactorBy;

  @ApiProperty({ format: 'date-time' })
  updatedAt: Date;
}

/** Without the secret, which is never shown again. */
export function signInServiceView(provider: OidcProvider): SignInServiceView {
  const { shortName, issuer, clientId, secondFactor, updatedAt } = provider;
  return { shortName, issuer, clientId, secondFactor, updatedAt };
}
