import type { EntityManager } from 'typeorm';

/** A part of a mail: a heading, a paragraph, or one line that leads into the portal. */
export type MailPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** `path` starts with a slash; it becomes an address of this portal when the mail is sent. */
  | {
      readonly kind: 'link';
      readonly text: string;
      readonly path: string;
      /** Something that waits in the portal: left out when the reader may not open it any more. */
      readonly waits?: true;
    };

/**
 * One mail to one address. Words are finished, in the recipient's language. Subject and first part are what a locked
 * phone shows: they name nobody and no status.
 */
export interface NewMail {
  /** What makes it one: a second asking with the same key sends nothing. Ids, days and plain codes only. */
  readonly key: string;
  readonly to: string;
  /** Language tag and direction of the words. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly subject: string;
  readonly parts: readonly MailPart[];
  /** Small print at the end, such as why the mail came and how to end it. */
  readonly footer?: readonly MailPart[];
  /** Path that ends this kind of mail with one POST (RFC 8058); mails about an account itself have none. */
  readonly unsubscribe?: string;
  /** The person it goes to, when it goes to one: an erasure reaches mails that wait, too. */
  readonly personId?: string | null;
  /** The account that reads it; right before it leaves its lines are held against what the account may still open. */
  readonly readerId?: string;
}

/** Sends mails: asked for in a transaction, sent once it commits, and never without it. */
export abstract class Mailer {
  /**
   * Asks for a mail in the caller's transaction. It leaves shortly after the commit, exactly once for its key; a mail
   * server that is away is tried again for three days. Everybody who acts may ask; nobody reads it back.
   */
  abstract queue(tx: EntityManager, mail: NewMail): Promise<void>;
}
