import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionStore } from './session-store.js';
import { Session } from './session.entity.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Session])],
  providers: [SessionStore],
  exports: [SessionStore],
})
export class SessionModule {}
