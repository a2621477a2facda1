/**
 * Reads a table that is written as text: one row per line, cells parted by `|`, the first line names the columns.
 * Hand-written data stays readable in columns that way.
 * @throws Error when a row has more or fewer cells than the head
 */
export function readTable<Column extends string>(text: string): readonly Readonly<Record<Column, string>>[] {
  const [head, ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.map((cells, index) => {
    if (cells.length !== head?.length)
      throw new Error(`row ${index + 1} has ${cells.length} cells: ${cells.join(' | ')}`);
    return Object.fromEntries(head.map((name, column) => [name, cells[column] ?? ''])) as Record<
      Column,
      string
    >;
  });
}

/** Words of a cell parted by blanks; none for `-`. */
export function words(cell: string): readonly string[] {
  return cell === '-' || cell === '' ? [] : cell.split(/\s+/);
}
