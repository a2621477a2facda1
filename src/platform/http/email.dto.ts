import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, MaxLength } from 'class-validator';

/** Where a link is to go. */
export class EmailDto {
  @ApiProperty({ format: 'email' })
  @IsEmail()
  @MaxLength(120)
  email: string;
}
