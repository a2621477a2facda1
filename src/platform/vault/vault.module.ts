import { Global, Inject, Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { SYSTEM } from '../auth/actor.js';
import { APP_CONFIG, AppConfig } from '../config/index.js';
import { Keyring } from '../crypto/index.js';
import { Database } from '../database/database.js';
import { PersonKey, ServiceKey, UnsealedRow } from './person-key.entity.js';
import { PersonLookup } from './person-lookup.entity.js';
import { SealSubscriber } from './seal-subscriber.js';
import { ServiceKeys } from './service-keys.js';
import { Vault } from './vault.js';

/** The table whose new rows get a data key. */
const OWNER = 'person';

/** The ring of master keys that a configuration names. */
export function keyringOf({ secrets }: Pick<AppConfig, 'secrets'>): Keyring {
  return new Keyring(secrets.master, secrets.otherMasters);
}

/** From here on the entities of a data source are sealed when inserted and opened when loaded. */
export function sealEntities(source: DataSource, vault: Vault): void {
  source.subscribers.push(new SealSubscriber(vault, OWNER));
}

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([PersonKey, PersonLookup, ServiceKey, UnsealedRow])],
  providers: [
    { provide: Keyring, inject: [APP_CONFIG], useFactory: keyringOf },
    { provide: Vault, inject: [Keyring], useFactory: (ring: Keyring) => new Vault(ring) },
    {
      provide: ServiceKeys,
      inject: [Keyring, Database],
      useFactory: async (ring: Keyring, database: Database) => {
        const keys = new ServiceKeys(ring);
        await database.transaction(SYSTEM, (tx) => keys.load(tx));
        return keys;
      },
    },
  ],
  exports: [Keyring, ServiceKeys, Vault],
})
export class VaultModule implements OnModuleInit {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  onModuleInit(): void {
    sealEntities(this.source, this.vault);
  }
}
