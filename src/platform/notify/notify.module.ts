import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Notice } from './notice.entity.js';
import { Notices } from './notices.js';

@Global()
@Module({ imports: [TypeOrmModule.forFeature([Notice])], providers: [Notices], exports: [Notices] })
export class NotifyModule {}
