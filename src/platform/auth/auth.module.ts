import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Actors } from './actors.js';
import { PermissionGuard } from './guard.js';

@Global()
@Module({
  providers: [Actors, { provide: APP_GUARD, useClass: PermissionGuard }],
  exports: [Actors],
})
export class AuthModule {}
