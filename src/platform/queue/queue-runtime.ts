import { BullRegistrar, WorkerHost } from '@nestjs/bullmq';
import { BeforeApplicationShutdown, Inject, Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { APP_CONFIG, type AppConfig } from '../config/index.js';
import { Dispatcher } from '../outbox/dispatcher.js';
import { HandlerRegistry } from './handler-registry.js';
import { PROCESSORS } from './processors.js';
import { QueueSet } from './queue-set.js';

/**
 * Starts and stops the work behind the pages. The check of jobs and handlers runs in every process; workers and the
 * dispatcher only where workers are on. Stopping waits for jobs under way, before any pool they use is closed.
 */
@Injectable()
export class QueueRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private working = false;

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly registry: HandlerRegistry,
    private readonly registrar: BullRegistrar,
    private readonly modules: ModuleRef,
    private readonly queues: QueueSet,
    private readonly dispatcher: Dispatcher,
  ) {}

  onApplicationBootstrap(): void {
    this.registry.collect();
    this.queues.open();
    if (!this.config.workers.enabled) return;
    this.registrar.register();
    this.working = true;
    this.dispatcher.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (!this.working) return;
    this.working = false;
    await this.dispatcher.stop();
    const hosts = PROCESSORS.map((Processor) => this.modules.get<WorkerHost>(Processor, { strict: false }));
    await Promise.all(hosts.map(({ worker }) => worker.close()));
  }
}
