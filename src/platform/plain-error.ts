/** An obstacle the person at the keyboard can remove: printed as a sentence, never as a stack; exit code 2. */
export class PlainError extends Error {
  readonly exitCode = 2;
}
