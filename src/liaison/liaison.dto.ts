import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '../domain/shared/index.js';
import type { Body } from '../domain/work-permission/index.js';
import type { Office, Responsibility, ResponsibleBody } from './office.service.js';

export class OfficeView {
  @ApiProperty({ type: String, nullable: true })
  id: string | null;

  @ApiProperty()
  name: string;
}

export class ResponsibleBodyView {
  @ApiProperty({ enum: ['livelihood', 'placement'] })
  task: ResponsibleBody['task'];

  @ApiProperty({
    enum: ['jobcenter_sgb2', 'agentur_sgb3', 'sozialamt_asylblg', 'unknown'],
    nullable: true,
    description: 'null: needs none',
  })
  body: Body | null;

  @ApiProperty({ type: OfficeView, isArray: true })
  offices: Office[];
}

export class ResponsibilityRuleView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  source: string;
}

export class ResponsibilityView {
  @ApiProperty()
  kreis: string;

  @ApiProperty({ type: ResponsibleBodyView, isArray: true })
  bodies: ResponsibleBodyView[];

  @ApiProperty({ type: ResponsibilityRuleView, nullable: true })
  rule: ResponsibilityRuleView | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  changesOn: LocalDate | null;
}

export function responsibilityView({ kreis, bodies, rule, changesOn }: Responsibility): ResponsibilityView {
  return {
    kreis,
    bodies: bodies.map(({ task, body, offices }) => ({ task, body, offices: [...offices] })),
    rule,
    changesOn,
  };
}
