import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReadinessService } from '../health/index.js';
import { ErrorPages } from './error-pages.js';
import { Idempotency } from './idempotency.entity.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { MovedRecords } from './moved-records.js';
import { ProblemFilter } from './problem.filter.js';
import { PublicAddress } from './public-address.js';
import { Repeats } from './repeats.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Idempotency])],
  providers: [
    ErrorPages,
    MovedRecords,
    ProblemFilter,
    PublicAddress,
    ReadinessService,
    Repeats,
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [ErrorPages, MovedRecords, ProblemFilter, PublicAddress, ReadinessService, Repeats],
})
export class HttpModule {}
