import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { PermissionQueryDto, PermissionView, permissionView } from './permission.dto.js';
import { PermissionService } from './permission.service.js';

@ApiTags('permission')
@Controller('api/v1/people/:id/permission')
export class PermissionController {
  constructor(private readonly permission: PermissionService) {}

  @Get()
  @Allow('permission:assess')
  @ApiOperation({ summary: 'May the person do this kind of work, who decides, and from when' })
  @ApiOkResponse({ type: PermissionView })
  async assess(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() { kind }: PermissionQueryDto,
  ): Promise<PermissionView> {
    return permissionView(kind, await this.permission.assess(actor, id, kind));
  }
}
