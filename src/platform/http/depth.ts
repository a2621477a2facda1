/** Deepest nesting of a body. Mapping it onto classes recurses, so deeper input would overflow the stack. */
export const MAX_DEPTH = 32;

/** Whether objects and arrays nest deeper than `max` levels; goes level by level and does not recurse. */
export function isTooDeep(value: unknown, max = MAX_DEPTH): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > max) return true;
    level = level.flatMap((container) => Object.values(container).filter(isContainer));
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
