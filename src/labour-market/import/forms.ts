/** Forms of codes as they appear in the files, with the words that a fault uses for them. */
export const AGS = [/^(0[1-9]|1[0-6])\d{3}$/, 'a five-digit Kreis number (AGS)'] as const;
export const AGENTUR = [/^\d{3}$/, 'a three-digit Agentur number'] as const;
export const JOBCENTER = [/^\d{5}$/, 'a five-digit number of a job centre'] as const;
export const PLZ = [/^\d{5}$/, 'a five-digit postcode'] as const;
export const KLDB = [/^\d{1,5}$/, 'a KldB code of one to five digits'] as const;
export const KLDB2 = [/^\d{2}$/, 'a two-digit KldB code'] as const;
export const KLDB5 = [/^\d{4}[1-4]$/, 'a five-digit KldB code'] as const;
export const ISCO = [/^\d{4}$/, 'a four-digit ISCO-08 code'] as const;
export const LAY = [/^\d{4}$/, 'a four-digit number of the auxiliary classification'] as const;
export const NUTS3 = [/^DE[0-9A-G][0-9A-Z]{2}$/, 'a German NUTS-3 code'] as const;
export const LAND = [/^(0[1-9]|1[0-6])$/, 'a two-digit number of a Land'] as const;
export const ESCO_URI = [
  /^http:\/\/data\.europa\.eu\/esco\/(occupation|isco)\/[0-9A-Za-z-]+$/,
  'an ESCO address',
] as const;
export const ESCO_SKILL_URI = [
  /^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9A-Za-z-]+$/,
  'an ESCO address of a skill',
] as const;
export const UUID = [/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'an ESCO id'] as const;
export const DKZ = [/^BE? \d{4,5}(-\d{3})?$/, 'a number of the Berufsdatenbank'] as const;

/** Bounds of Germany with a margin, against swapped or shifted coordinates. */
export const LAT = [47, 55.2] as const;
export const LON = [5.5, 15.5] as const;

/** The auxiliary classification marks what lies outside KldB and ISCO by negative codes. */
export const insideClassification = (code: string | null): string | null =>
  code?.startsWith('-') ? null : code;
