import { ApiProperty, PickType } from '@nestjs/swagger';
import { EMERGENCY_REASON_MIN } from '../../domain/consent/index.js';
import { SafeText } from '../../platform/http/index.js';
import type { Person } from '../person.entity.js';
import { PersonView } from '../person.view.js';
import type { EmergencyView } from './emergency.service.js';

export class OpenEmergencyDto {
  /** Phone number or e-mail address of the person, as she gave it. */
  @SafeText(200, { min: 5 })
  contact: string;

  /** Why nobody else can help in time. */
  @SafeText(1000, { min: EMERGENCY_REASON_MIN, multiline: true })
  reason: string;
}

export class OpenedEmergencyView {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class EmergencyLineView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'opened by the one who asks' })
  own: boolean;

  @ApiProperty({ format: 'date-time' })
  openedAt: Date;

  @ApiProperty({ description: '0: it has ended' })
  minutesLeft: number;

  @ApiProperty({ type: String, nullable: true, description: 'null for who may not read the person' })
  reason: string | null;
}

const REACHED_BY = ['displayName', 'phone', 'email', 'messenger', 'street', 'plz'] as const;

/** How the person can be reached, and nothing else of her. */
export class EmergencyRecordView extends PickType(PersonView, REACHED_BY) {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  minutesLeft: number;
}

export function lineView({ access, own, minutesLeft, reason }: EmergencyView): EmergencyLineView {
  return { id: access.id, own, openedAt: access.openedAt, minutesLeft, reason };
}

export function recordView({
  access,
  person,
  minutesLeft,
}: EmergencyView & { readonly person: Person }): EmergencyRecordView {
  const { displayName, phone, email, messenger, street, plz } = person;
  return { id: access.id, minutesLeft, displayName, phone, email, messenger, street, plz };
}
