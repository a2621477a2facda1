import { DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, Resources } from './platform/platform.module.js';

/** The modules of the portal; one line each. */
const MODULES: NonNullable<DynamicModule['imports']> = [];

/** Wires modules, nothing else. */
@Module({})
export class AppModule {
  static with(resources: Resources): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(resources), ...MODULES] };
  }
}
