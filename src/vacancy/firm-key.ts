import type { Employer } from './employer.entity.js';

/** A firm as the form names it. */
export interface EmployerInput {
  readonly name: string;
  readonly registerNumber: string | null;
  /** Somebody at the desk knows the firm or has looked at it. */
  readonly known: boolean;
}

/** What makes two mentions the same firm. */
export function firmKey({ name, registerNumber }: Pick<Employer, 'name' | 'registerNumber'>): string {
  return `${name.toLowerCase()}|${registerNumber ?? ''}`;
}
