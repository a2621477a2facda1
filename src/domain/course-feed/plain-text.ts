/** Named entities that feeds use; others stay as they are. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  euro: '€',
  ndash: '–',
};

/**
 * Text of a cell without markup, controls and bidirectional overrides, in one line and NFC. Scripts and styles go
 * with their content. It is stored as text and escaped when shown; taking markup out is for readers, not for safety.
 */
export function plainText(value: string): { readonly text: string; readonly hadMarkup: boolean } {
  const stripped = value
    .replace(/<(script|style)\b[^>]{0,500}>[^]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[^]*?(-->|$)/g, ' ')
    .replace(/<\/?[a-z!][^<>]{0,2000}>/gi, ' ');
  const text = stripped
    .replace(/&(#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, decoded)
    // eslint-disable-next-line no-control-regex -- controls are exactly what is taken out here
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, ' ')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
  return { text, hadMarkup: stripped !== value };
}

function decoded(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** A cell that a spreadsheet would run: formulas begin with = + - @ or a tab; a plain signed number does not count. */
export function isFormula(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^[\s]*[=+\-@|]/.test(value) &&
    !/^\s*[+-]?\d[\d.,\s]*$/.test(value) &&
    value.trim() !== '-'
  );
}
