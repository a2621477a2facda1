import type { INestApplicationContext } from '@nestjs/common';
import { seedMarket } from './seed/market.js';
import { seedPlans } from './seed/plans.js';
import { seedSmall } from './seed/small.js';

export interface DemoOptions {
  /** Folder with the national tables, when the demo is to be built from them. */
  readonly referenceDir: string | null;
  readonly report: (line: string) => void;
}

/** One account a visitor of the demo may use; printed as a line of the table of logins. */
export interface DemoLogin {
  readonly role: string;
  /** Null for a person, who acts for herself. */
  readonly organisation: string | null;
  readonly login: string;
  readonly password: string;
}

/**
 * Fills one part of an empty portal through the services, never past them. It must do nothing when its part is there
 * already, because a second start finds the data of the first.
 */
export type SeedDemo = (app: INestApplicationContext, options: DemoOptions) => Promise<readonly DemoLogin[]>;

/** All seeders of the demo, in the order in which they run. */
export const DEMO_SEEDERS: readonly SeedDemo[] = [seedSmall, seedMarket, seedPlans];
