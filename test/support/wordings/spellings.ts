/** Spellings that mean the same: as it stands, without umlauts, in capitals, as a list item, in HTML. */
export const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss'),
  (text) => text.toUpperCase(),
  (text) => `• ${text}`,
  (text) => `<p>${text.replace(/ü/g, '&uuml;')}</p>`,
];
