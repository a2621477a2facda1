/** How rows of one table that hang on a person go over to another record of hers. */
export interface MoveRule {
  readonly table: string;
  /** Columns that name a row beside the person; `id` unless said. */
  readonly key?: readonly string[];
  /** Rows `t` and `o` of the two records that cannot stand side by side; the one of the kept record stays. */
  readonly clash?: string;
  /** Of two that clash the one with the later day or moment in this column stays, whosesoever it is. */
  readonly newest?: string;
}

const same = (...columns: readonly string[]): string =>
  columns.map((column) => `t.${column} is not distinct from o.${column}`).join(' and ');

/** Tables in plain columns. What clashes stands aside: it is taken out and kept sealed for the undo. */
export const MOVE_RULES: readonly MoveRule[] = [
  {
    table: 'language_claim',
    clash: same('language', 'listening', 'reading', 'speaking', 'writing', 'source', 'dated_on'),
  },
  { table: 'skill_statement', clash: same('skill_id'), newest: 'dated_on' },
  { table: 'learning_situation', key: [], clash: 'true', newest: 'updated_at' },
  { table: 'course_outcome', clash: same('run_id'), newest: 'recorded_at' },
  { table: 'plan_notice', clash: same('run_id', 'kind', 'level') },
  { table: 'consent_grant' },
  { table: 'liaison_request' },
  { table: 'request_link' },
  { table: 'official_proposal' },
  { table: 'case_contact' },
  {
    table: 'case_handover',
    clash: `${same('to_org_id')} and t.state in ('offered', 'accepted') and o.state in ('offered', 'accepted')`,
  },
  {
    table: 'tandem',
    clash: `${same('mentor_id')} and t.state in ('suggested', 'active', 'paused')
      and o.state in ('suggested', 'active', 'paused')`,
  },
  { table: 'goal' },
  { table: 'watched_search' },
  { table: 'watched_match', key: ['search_id', 'vacancy_id'], clash: same('search_id', 'vacancy_id') },
  { table: 'assignment_pair', clash: same('run_id', 'vacancy_id') },
  { table: 'people_export_subject', key: ['export_id'], clash: same('export_id') },
];

/** Tables whose rows lie sealed under the person's key: they are sealed anew under that of the record that stays. */
export const RESEALED = [
  'obstacle',
  'work_period',
  'qualification',
  'remedy_clock',
  'emergency_access',
] as const;

/** Tables whose rows stay with the record they were made for, and why. */
export const STAYING: Readonly<Record<string, string>> = {
  person: 'its facts are merged one by one',
  person_key: 'opens the record that went until its time is over',
  person_lookup: 'a record that went is not looked for, and found again after an undo',
  person_merge: 'is what this is about',
  erasure: 'an erased record is not merged',
  unsealed_row: 'empties at the next start',
  placement: 'has a rule of its own',
  invitation: 'opens no account of a record that went',
  member: 'an account stays with its record, which stays',
  mail: 'goes to an account',
  notice: 'goes to an account',
  match_list: 'worked out anew',
  match_shown: 'proves what was shown of that record',
  language_plan: 'worked out anew',
  language_plan_run: 'worked out anew',
  audit_event: 'the trail is never changed; whoever may read it finds both',
};
