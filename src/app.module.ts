import { DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, Resources } from './platform/platform.module.js';
import { WebModule } from './web/shell/index.js';

/** The modules of the portal; one line each. */
const MODULES: NonNullable<DynamicModule['imports']> = [WebModule];

/** Wires modules, nothing else. */
@Module({})
export class AppModule {
  static with(resources: Resources): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(resources), ...MODULES] };
  }
}
