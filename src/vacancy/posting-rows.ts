import type { LocalDate } from '../domain/shared/index.js';
import type { CheckTables } from '../domain/vacancy-check/index.js';
import { CopyText } from '../platform/database/copy-text.js';
import { nearIds } from '../platform/database/near-ids.js';
import type { SpareMemory } from '../platform/database/spare.js';
import type { Employer } from './employer.entity.js';
import type { EmployerInput } from './firm-key.js';
import { checkPosting, refusedFor } from './posting-check.js';
import { postingColumns } from './posting-columns.js';
import type { PostingPlace } from './posting-input.js';
import type { CreateVacancyDto } from './vacancy.dto.js';
import type { Vacancy } from './vacancy.entity.js';

/*
 * What storing postings of a table writes, checked and worked out without the database and without the program around
 * it: in the thread that reads the table (`posting-table.ts`).
 */

/** A posting of a table with its firm, and with the place that was looked up for it. */
export interface BulkPosting {
  readonly input: CreateVacancyDto;
  readonly firm: EmployerInput;
  readonly place: PostingPlace;
  /** Last day that the source names; the portal's own limit holds all the same. */
  readonly validUntil?: LocalDate | undefined;
}

export type BulkOutcome =
  | { readonly ok: true; readonly id: string; readonly held: boolean }
  | { readonly ok: false; readonly pointer: string; readonly code: string };

/** What the check has to know of a firm. */
export type FirmFacts = Pick<
  Employer,
  'id' | 'name' | 'registerNumber' | 'verified' | 'createdAt' | 'answersByLink'
>;

/** What is the same for every posting of a table. */
export interface PostingDay {
  readonly now: Date;
  readonly today: LocalDate;
  readonly expiresOn: LocalDate;
  readonly tables: CheckTables;
}

export interface PostingsGiven {
  readonly day: PostingDay;
  readonly owner: Pick<Vacancy, 'orgId' | 'source'>;
}

const COLUMNS = {
  id: 'id',
  employerId: 'employer_id',
  orgId: 'org_id',
  state: 'state',
  kind: 'kind',
  minijob: 'minijob',
  agencyLicence: 'agency_licence',
  title: 'title',
  description: 'description',
  kldb: 'kldb',
  plz: 'plz',
  ags: 'ags',
  lat: 'lat',
  lon: 'lon',
  remote: 'remote',
  hoursMin: 'hours_min',
  hoursMax: 'hours_max',
  payCents: 'pay_cents',
  payPer: 'pay_per',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  trainingYear: 'training_year',
  languageNeeds: 'language_needs',
  regulated: 'regulated',
  seats: 'seats',
  checkVerdict: 'check_verdict',
  checkFindings: 'check_findings',
  source: 'source',
  expiresOn: 'expires_on',
  confirmedOn: 'confirmed_on',
} as const satisfies Partial<Record<keyof Vacancy, string>>;
const KEYS = Object.keys(COLUMNS) as readonly (keyof typeof COLUMNS)[];
export const COLUMNS_OF: readonly string[] = Object.values(COLUMNS);
const JSON_COLUMNS: ReadonlySet<string> = new Set(['language_needs', 'check_findings']);

/** Checks each posting as a single one is checked, and lays out those that are not refused. */
export class PostingRows {
  private readonly rows: CopyText;
  private readonly nextId = nearIds();

  /** `memory`: where what is laid out lies. */
  constructor(
    private readonly given: PostingsGiven,
    memory?: SpareMemory,
  ) {
    this.rows = new CopyText(COLUMNS_OF, JSON_COLUMNS, memory);
  }

  add(posting: BulkPosting, firm: FirmFacts): BulkOutcome {
    const { day, owner } = this.given;
    const made = rowOf(day, firm, posting, owner);
    if ('ok' in made) return made;
    const id = this.nextId();
    made.id = id;
    this.rows.add((at) => made[KEYS[at] ?? 'id'] ?? null);
    return { ok: true, id, held: made.state === 'held' };
  }

  /** Takes the rows for COPY with `COLUMNS_OF`. */
  taken(): readonly Uint8Array[] {
    return this.rows.pieces();
  }
}

/** The posting as it is stored, but for its id, or why the check refuses it. */
export function rowOf(
  { now, today, expiresOn, tables }: PostingDay,
  employer: FirmFacts,
  { input, place, validUntil }: BulkPosting,
  owner: Pick<Vacancy, 'orgId' | 'source'>,
): Partial<Vacancy> | Extract<BulkOutcome, { ok: false }> {
  const check = checkPosting(input, employer, now, today, tables);
  if (check.verdict === 'refuse') {
    const [first] = refusedFor(check.findings);
    return { ok: false, pointer: first?.pointer ?? '', code: first?.code ?? 'invalid' };
  }
  // One object filled field by field: merging several took longer than the check.
  const row = postingColumns(input);
  row.employerId = employer.id;
  row.orgId = owner.orgId;
  row.source = owner.source;
  row.ags = place.ags;
  row.lat = place.lat;
  row.lon = place.lon;
  row.state = check.verdict === 'hold' ? 'held' : 'published';
  row.checkVerdict = check.verdict;
  row.checkFindings = [...check.findings];
  row.expiresOn = validUntil !== undefined && validUntil < expiresOn ? validUntil : expiresOn;
  row.confirmedOn = today;
  return row;
}
