import { err, ok, type Result } from '../../domain/shared/index.js';
import { AppError, type FieldError, InputPipe } from '../../platform/http/index.js';

const pipe = new InputPipe();

/**
 * Checks what a form sent by the same rules as the API: the DTO, or the faults with their pointers. The page maps its
 * flat fields to the DTO's shape first and shows the faults beside them.
 */
export async function checkInput<T extends object>(
  dto: new () => T,
  plain: Readonly<Record<string, unknown>>,
): Promise<Result<T, readonly FieldError[]>> {
  try {
    return ok((await pipe.transform(plain, { type: 'body', metatype: dto })) as T);
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid_input') return err(error.errors);
    throw error;
  }
}

/** Work of a form; a refusal that the person can mend (4xx but "not found" and "forbidden") comes back as a value. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, AppError>> {
  try {
    return ok(await work());
  } catch (error) {
    const mendable = error instanceof AppError && [400, 401, 409, 422, 429].includes(error.status);
    if (mendable) return err(error);
    throw error;
  }
}

/** Answers a form that was carried out: the browser asks for `href` next, so that reloading repeats nothing. */
export function seeOther(reply: SeeOtherReply, href: string): string {
  reply.status(303);
  reply.header('location', href);
  return '';
}

interface SeeOtherReply {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
}

/** Text of a form field without spaces around it; undefined when it is empty. */
export function textValue(value: unknown): string | undefined {
  const trimmed = typeof value === 'string' ? value.trim() : '';
  return trimmed === '' ? undefined : trimmed;
}

/** A number as typed, with comma or point; words stay words, so that the DTO can refuse them with a pointer. */
export function numberValue(value: unknown): number | string | undefined {
  const typed = textValue(value);
  if (typed === undefined) return undefined;
  const parsed = Number(typed.replace(',', '.'));
  return Number.isFinite(parsed) ? parsed : typed;
}

/** All values of a name that may come once, several times or not at all. */
export function listValue(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((entry): entry is string => typeof entry === 'string' && entry !== '');
}

/** Leaves out what was not filled, so that the DTO's defaults and "optional" mean what they say. */
export function filled(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  );
}

const LAST_PAGE = 100_000;

/** Number of the page of a list that an address asks for; what is no such number is the first page. */
export function pageNumber(value: unknown): number {
  const asked = Math.floor(Number(value));
  return asked >= 1 && asked <= LAST_PAGE ? asked : 1;
}
