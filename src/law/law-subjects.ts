import { Injectable } from '@nestjs/common';
import type { StoredPermissionFacts } from '../domain/work-permission/index.js';

/** A person as the preview of an edit needs one. */
export interface LawSubject {
  readonly id: string;
  readonly orgId: string | null;
  readonly name: string;
  readonly facts: StoredPermissionFacts;
}

export type LawSubjectReader = () => AsyncIterable<readonly LawSubject[]>;

/** Where the people come from whose answers an edit may change; the module that keeps them says so at start. */
@Injectable()
export class LawSubjects {
  private reader: LawSubjectReader = nobody;

  provide(reader: LawSubjectReader): void {
    this.reader = reader;
  }

  /** All people in portions, so that memory stays flat at any size. */
  portions(): AsyncIterable<readonly LawSubject[]> {
    return this.reader();
  }
}

async function* nobody(): AsyncGenerator<readonly LawSubject[]> {
  // A process without people has nobody whose answer could change.
}
