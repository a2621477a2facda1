/** Characters with which a spreadsheet program starts to compute (OWASP, CSV injection). */
const FORMULA = /^'*[=+\-@\t\r]/;
const NEUTRALISED = /^'+[=+\-@\t\r]/;
/** A number is no formula, even with a sign before it. */
const NUMBER = /^[+-]?\d{1,15}(?:[.,]\d{1,15})?$/;

/** A cell that no spreadsheet program computes: what looks like a formula gets an apostrophe before it. */
export function neutralCell(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text that `neutralCell` was given; a cell that it never wrote stays as it is. */
export function originalCell(cell: string): string {
  return NEUTRALISED.test(cell) ? cell.slice(1) : cell;
}

/** One line of a CSV text with `;`, quoted where needed (RFC 4180), ending in CR LF. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(neutralCell(cell))).join(';')}\r\n`;
}

/** What stands at the start of a CSV text, so that spreadsheet programs read its umlauts. */
export const CSV_START = '\uFEFF';

function quoted(text: string): string {
  return /[";\r\n,]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
