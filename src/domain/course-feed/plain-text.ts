import { decodeEntities } from '../shared/index.js';

/**
 * Text of a cell without markup, controls and bidirectional overrides, in one line and NFC. Scripts and styles go
 * with their content. It is stored as text and escaped when shown; taking markup out is for readers, not for safety.
 */
export function plainText(value: string): { readonly text: string; readonly hadMarkup: boolean } {
  const stripped = value
    .replace(/<(script|style)\b[^>]{0,500}>[^]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[^]*?(-->|$)/g, ' ')
    .replace(/<\/?[a-z!][^<>]{0,2000}>/gi, ' ');
  const text = decodeEntities(stripped)
    // eslint-disable-next-line no-control-regex -- controls are exactly what is taken out here
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, ' ')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
  return { text, hadMarkup: stripped !== value };
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
