import { Injectable } from '@nestjs/common';
import type { KreisAgs } from '../../domain/shared/index.js';
import { allOutlooks, outlookVersion, type RegionOutlook } from '../../labour-market/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { Kept } from './kept.js';

interface Outlooks {
  readonly version: string;
  readonly byKreis: ReadonlyMap<KreisAgs, RegionOutlook>;
}

/** What the night worked out about each Kreis, read again once another night did. */
@Injectable()
export class OutlooksService {
  private readonly outlooks: Kept<Outlooks>;

  constructor(database: Database) {
    this.outlooks = new Kept<Outlooks>((known) =>
      database.read(SYSTEM, async (tx) => {
        const version = await outlookVersion(tx);
        return known?.version === version ? known : { version, byKreis: await allOutlooks(tx) };
      }),
    );
  }

  async get(): Promise<ReadonlyMap<KreisAgs, RegionOutlook>> {
    return (await this.outlooks.get()).byKreis;
  }
}
