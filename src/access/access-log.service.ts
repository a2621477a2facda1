import { Injectable } from '@nestjs/common';
import { Actor, type OrganisationKind } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';

/** What a person reads about looks at her data; everything else in the trail is not about reading. */
export const LOOKS = [
  'person:read',
  'candidate:read',
  'placement:read',
  'request:read',
  'list:read',
  'mentoring:read',
  'referral:read',
  'export:read',
  'emergency:read',
] as const;
export type LookKind = (typeof LOOKS)[number];

export interface SeenBy {
  readonly at: Date;
  readonly kind: LookKind;
  /** Null for an organisation that is gone. */
  readonly organisation: string | null;
  readonly organisationKind: OrganisationKind | null;
}

const NEWEST = 50;

/** Who looked at a person, for the person herself. */
@Injectable()
export class AccessLogService {
  constructor(private readonly database: Database) {}

  /** The newest looks first, also those at a record that went into hers. @throws AppError `not_found` for everybody but the person. */
  async mine(actor: Actor): Promise<readonly SeenBy[]> {
    const { personId } = actor;
    if (actor.kind !== 'person' || personId === null) throw new AppError('not_found');
    return this.database.read(actor, (tx) =>
      tx.query<SeenBy[]>(
        // An office that came by a link has no account: its request says which one it is.
        `select e.at, e.action as kind, o.name as organisation, o.kind as "organisationKind"
         from audit_event e left join liaison_request r on r.id = e.record_id and e.action = 'request:read'
           left join organisation o on o.id = coalesce(e.org_id, r.office_id)
         where e.subject_id = any(array(select $1::uuid union all
             select gone_id from person_merge where person_id = $1 and undone_at is null)) and e.action = any($2) order by e.at desc, e.id desc limit ${NEWEST}`,
        [personId, LOOKS],
      ),
    );
  }
}
