import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Notice } from './notice.entity.js';
import { Notices } from './notices.js';
import { NoticesReader } from './notices.reader.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Notice])],
  providers: [Notices, NoticesReader],
  exports: [Notices, NoticesReader],
})
export class NotifyModule {}
