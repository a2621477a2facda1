/** Languages that people who come here, their helpers and firms speak most beside German; ISO 639 codes. */
export const SPOKEN_LANGUAGES = [
  ...['ar', 'fa', 'ps', 'ckb', 'ku', 'uk', 'ru', 'ti', 'am', 'so'],
  ...['fr', 'en', 'tr', 'ur', 'sq', 'es', 'pl', 'ro'],
] as const;
