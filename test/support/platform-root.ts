import { DynamicModule, Module, Provider, Type } from '@nestjs/common';
import { PlatformModule, Resources } from '../../src/platform/platform.module.js';
import { Handler, JobData, JobHandler, JobName, JobRun, JOBS } from '../../src/platform/queue/index.js';
import { RootModule } from '../../src/platform/runtime.js';

export type Execute = (job: JobName, data: JobData, run: JobRun) => Promise<void>;

export interface PlatformRootOptions {
  readonly controllers?: readonly Type[];
  readonly providers?: readonly Provider[];
  /** What every job of the portal's modules does in this test; nothing unless given. */
  readonly execute?: Execute;
}

/** The platform alone with the test's own controllers and one handler for every job that a module would bring. */
export function platformRoot(options: PlatformRootOptions = {}): RootModule {
  const { controllers = [], providers = [], execute = () => Promise.resolve() } = options;
  const jobs = (Object.keys(JOBS) as JobName[]).filter(
    (job) => job !== 'platform.prune' && job !== 'mail.send',
  );
  @Module({})
  class PlatformRoot {
    static with(resources: Resources): DynamicModule {
      return {
        module: PlatformRoot,
        imports: [PlatformModule.with(resources)],
        controllers: [...controllers],
        providers: [...providers, ...jobs.map((job) => handlerOf(job, execute))],
      };
    }
  }
  return PlatformRoot;
}

function handlerOf(job: JobName, execute: Execute): Type<Handler> {
  @JobHandler(job)
  class TestHandler implements Handler {
    execute(data: JobData, run: JobRun): Promise<void> {
      return execute(job, data, run);
    }
  }
  return TestHandler;
}
