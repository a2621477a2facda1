/** Places of columns in a statement's list, by the names they get there. */
export function placesOf(columns: string): ReadonlyMap<string, number> {
  const names = columns.split(',').map((column) => column.trim().split(/\s+/).at(-1) ?? '');
  return new Map(names.map((name, place) => [name.replaceAll('"', ''), place]));
}

/** @throws Error for a name that is not there */
export function placeOf(places: ReadonlyMap<string, number>, name: string): number {
  const place = places.get(name);
  if (place === undefined) throw new Error(`no column ${name}`);
  return place;
}
