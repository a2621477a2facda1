/** Columns of a table of vacancies that feeds can fill. */
export const POSTING_FIELDS = [
  'title',
  'employer',
  'register',
  'kind',
  'occupation',
  'postcode',
  'hours',
  'pay',
  'pay_per',
  'start',
  'german',
  'seats',
  'description',
  'agency_licence',
  'valid_until',
] as const;
export type PostingField = (typeof POSTING_FIELDS)[number];

/** A posting of a feed as a row of the table that the import reads. */
export type FeedPosting = Readonly<Partial<Record<PostingField, string>>>;

/** Postings as lines of a table, headings first. */
export function postingTable(postings: readonly FeedPosting[]): readonly (readonly string[])[] {
  return [POSTING_FIELDS, ...postings.map((posting) => POSTING_FIELDS.map((name) => posting[name] ?? ''))];
}

/**
 * Texts of one PositionOpening by the path of their elements below it, without prefixes, as
 * `PositionProfile/PositionTitle`; attributes end in `@name`. Of several elements of one path the first counts, but
 * competencies and their dimensions, which are numbered from 1: `PositionCompetency[2]`.
 */
export type OpeningTexts = ReadonlyMap<string, string>;
