import { Entity, Index, PrimaryColumn } from 'typeorm';
import { classify, Field } from '../database/fields.js';

/** The data key of one person, wrapped by a master key. Without this row nothing of hers opens, in no copy. */
@Entity('person_key')
export class PersonKey {
  @PrimaryColumn({ type: 'uuid' })
  @classify('case')
  personId: string;

  @Field('special', { type: 'bytea' })
  wrapped: Buffer;

  /** Of the master key that wrapped it. */
  @Index('person_key_version')
  @Field('org', { type: 'text' })
  version: string;
}

/** A key of the installation, wrapped alike: for the blind index and for what names several people or none. */
@Entity('service_key')
export class ServiceKey {
  @PrimaryColumn({ type: 'text' })
  @classify('org')
  name: string;

  @Field('org', { type: 'bytea' })
  wrapped: Buffer;

  @Field('org', { type: 'text' })
  version: string;
}

/** A row of a time before its columns were sealed. The next start seals it and takes it away. */
@Entity('unsealed_row')
export class UnsealedRow {
  @PrimaryColumn({ type: 'text' })
  @classify('org')
  tableName: string;

  @PrimaryColumn({ type: 'uuid' })
  @classify('case')
  rowId: string;

  /** Whose key seals it; null: a key of the installation. */
  @Field('case', { type: 'uuid', nullable: true })
  personId: string | null;

  @Field('special', { type: 'jsonb' })
  content: Record<string, unknown>;
}
