import { IMPORT_KINDS, ImportKind } from '../domain/table-import/index.js';
import { Actor, mayUse, Permission } from '../platform/auth/index.js';
import { AppError } from '../platform/http/index.js';

/** What a role must hold to bring a kind of table in: a firm postings, a desk also people, a provider courses. */
const NEEDED: Readonly<Record<ImportKind, readonly Permission[]>> = {
  people: ['vacancy:import', 'person:write'],
  vacancies: ['vacancy:import'],
  courses: ['course:import'],
};

export function kindsFor(actor: Actor): readonly ImportKind[] {
  return IMPORT_KINDS.filter((kind) => NEEDED[kind].every((permission) => mayUse(actor, permission)));
}

/** @throws AppError `forbidden` */
export function assertMayImport(actor: Actor, kind: ImportKind): void {
  if (!kindsFor(actor).includes(kind)) throw new AppError('forbidden');
}
