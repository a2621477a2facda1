import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SignInService } from '../../access/index.js';
import { Database } from '../../platform/database/index.js';
import { MailReaders } from '../../platform/mail/index.js';

/** Tables behind the places to which a line of a mail leads; other places hold nothing about one person. */
const BEHIND: Readonly<Record<string, string>> = {
  people: 'person',
  placements: 'placement',
  requests: 'liaison_request',
};
const PLACE = new RegExp(`^/(${Object.keys(BEHIND).join('|')})/([0-9a-f]{8}-[0-9a-f-]{27})`);

/** Whether what a mail leads to may still be opened by its reader: the database answers, with the reader's rights. */
@Injectable()
export class ReadableService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly signIn: SignInService,
    private readonly readers: MailReaders,
  ) {}

  onModuleInit(): void {
    this.readers.provide((memberId, paths) => this.barred(memberId, paths));
  }

  /** Paths that the account may not open today; all of them once its membership has ended. */
  private async barred(memberId: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
    const actor = await this.signIn.actorOf(memberId);
    if (actor.kind === 'anonymous') return new Set(paths);
    return this.database.read(actor, async (tx) => {
      const barred = new Set<string>();
      for (const path of paths) {
        const [, place = '', id] = PLACE.exec(path) ?? [];
        const table = BEHIND[place];
        if (table === undefined) continue;
        const rows = await tx.query<readonly unknown[]>(`select 1 from ${table} where id = $1`, [id]);
        if (rows.length === 0) barred.add(path);
      }
      return barred;
    });
  }
}
