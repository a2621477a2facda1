import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditChain } from './audit-chain.entity.js';
import { AuditEvent } from './audit-event.entity.js';
import { Audit } from './audit.js';
import { ReadLog } from './read-log.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditChain, AuditEvent])],
  providers: [Audit, ReadLog],
  exports: [Audit, ReadLog],
})
export class AuditModule {}
