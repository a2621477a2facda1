import { ImportFailure } from './import.js';

/** One line per fault: `file:line: column: reason`; the last line counts what is not listed. */
export function describeFaults({ faults, count }: ImportFailure): readonly string[] {
  const lines = faults.map(({ file, line, column, reason }) =>
    [
      line === null ? file : `${file}: line ${line}`,
      ...(column === null ? [] : [`column ${column.replace(/^column /, '')}`]),
      reason,
    ].join(': '),
  );
  return count > faults.length ? [...lines, `and ${count - faults.length} more`] : lines;
}
