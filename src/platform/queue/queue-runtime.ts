import { BullRegistrar, WorkerHost } from '@nestjs/bullmq';
import { BeforeApplicationShutdown, Inject, Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { APP_CONFIG, type AppConfig } from '../config/index.js';
import { Dispatcher } from '../outbox/dispatcher.js';
import { closeWorker } from './close-worker.js';
import { HandlerRegistry } from './handler-registry.js';
import { PROCESSORS } from './processors.js';
import { QUEUE_CONNECTION, type QueueConnection } from './queue-connection.js';
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
    @Inject(QUEUE_CONNECTION) private readonly connection: QueueConnection,
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
    const wasWorking = this.working;
    this.working = false;
    if (wasWorking) await this.dispatcher.stop();
    const isAway = await this.connection.ping().then(
      () => false,
      () => true,
    );
    if (wasWorking) {
      const hosts = PROCESSORS.map((Processor) => this.modules.get<WorkerHost>(Processor, { strict: false }));
      // A store that is away takes no word of a finished job, and saying goodbye to it would wait until it is back.
      await Promise.all(hosts.map(({ worker }) => (isAway ? worker.close(true) : closeWorker(worker))));
    }
    if (isAway) await this.queues.letGo();
  }
}
