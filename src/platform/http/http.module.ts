import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReadinessService } from '../health/index.js';
import { ErrorPages } from './error-pages.js';
import { Idempotency } from './idempotency.entity.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { ProblemFilter } from './problem.filter.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Idempotency])],
  providers: [
    ErrorPages,
    ProblemFilter,
    ReadinessService,
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [ErrorPages, ProblemFilter, ReadinessService],
})
export class HttpModule {}
