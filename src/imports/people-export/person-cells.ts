import { cefrName } from '../../domain/shared/index.js';
import type { ExportColumn } from '../../domain/table-export/index.js';
import { CSV_START, csvLine } from '../../platform/tables/index.js';
import { germanLevels, type Person } from '../../profile/index.js';

type Cell = string | number | null | undefined;

const CELLS: Readonly<Record<ExportColumn, (person: Person) => Cell>> = {
  name: ({ displayName }) => displayName,
  phone: ({ phone }) => phone,
  email: ({ email }) => email,
  postcode: ({ plz }) => plz,
  occupation: ({ occupations: [first] }) => first?.kldb,
  relation: ({ occupations: [first] }) => first?.relation,
  german: (person) => {
    const { L, R, S, W } = germanLevels(person);
    return cefrName(Math.min(L, R, S, W) as typeof L);
  },
  hours: ({ hoursMax }) => hoursMax,
  available: ({ availableFrom }) => availableFrom,
  mobility: ({ mobilityKm }) => mobilityKm,
  wishes: ({ wishes }) => wishes,
  status: ({ status }) => status,
};

/** A table of people that the import reads back; a cell that is not open for somebody stays empty. */
export function peopleTable(
  columns: readonly ExportColumn[],
  rows: readonly { readonly person: Person; readonly open: readonly ExportColumn[] }[],
): string {
  const lines = rows.map(({ person, open }) =>
    csvLine(columns.map((column) => String((open.includes(column) ? CELLS[column](person) : '') ?? ''))),
  );
  return CSV_START + csvLine(columns) + lines.join('');
}
