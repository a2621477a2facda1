/** Readers for documents of strangers: everything may be missing, of another type, or a list instead of one thing. */
export type Node = Readonly<Record<string, unknown>>;

export function asNode(value: unknown): Node | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : null;
}

export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return value === undefined || value === null ? [] : [value];
}

/** The first thing of a list, or the thing itself, when it is a record. */
export function firstNode(value: unknown): Node | null {
  return asNode(listOf(value)[0]);
}

/** Text of a text or a number; anything else is empty. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** A number as a German table writes it, so that a point is never read as a thousand. */
export function numberCell(value: unknown): string {
  const number = typeof value === 'number' ? value : Number(textOf(value).replace(',', '.') || Number.NaN);
  return Number.isFinite(number) ? String(number).replace('.', ',') : '';
}
