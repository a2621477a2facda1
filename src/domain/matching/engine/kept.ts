/** Revision of a row that was taken out. */
export const GONE_REVISION = -1;

/** Numbers through the sources of the rows that are not gone. */
export function keptRows(
  sources: readonly { readonly count: number; readonly data: { readonly revision: Int32Array } }[],
): Uint32Array {
  const kept = new Uint32Array(sources.reduce((sum, { count }) => sum + count, 0));
  let size = 0;
  let offset = 0;
  for (const { data, count } of sources) {
    for (let row = 0; row < count; row += 1)
      if (data.revision[row] !== GONE_REVISION) kept[size++] = offset + row;
    offset += count;
  }
  return kept.slice(0, size);
}
