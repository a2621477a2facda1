/** The circumstances that part the counts. */
const CONTEXT = 'ags, occupation_group, shortage, job_centre, mentor';
/** What a count belongs to. */
export const CELL_KEY = `quarter, ${CONTEXT}, measure`;

/** One count per measure of a cohort, such as `['starts', '*']`; the second says what is counted. */
type Counts = readonly (readonly [measure: string, counted: string])[];

/** Cohorts by the day on which they began, and what is counted of each. */
const COHORTS: readonly (readonly [day: string, counts: Counts])[] = [
  ['entered_on', [['people', 'count(*)']]],
  ['suggested_on', [['matches', 'count(*)']]],
  [
    'introduced_on',
    [
      ['proposals', 'count(*)'],
      ['interviews', 'count(*) filter (where interviewed)'],
      ['proposals_started', 'count(started_on)'],
    ],
  ],
  [
    'started_on',
    [
      ['starts', 'count(*)'],
      ['held_3', 'count(*) filter (where held_3)'],
      ['held_6', 'count(*) filter (where held_6)'],
      ['held_12', 'count(*) filter (where held_12)'],
    ],
  ],
];
/** The same once more for each obstacle that a case had. */
const BY_OBSTACLE: readonly (readonly [day: string, counts: Counts])[] = [
  ['entered_on', [['people', 'count(*)']]],
  [
    'introduced_on',
    [
      ['proposals', 'count(*)'],
      ['proposals_started', 'count(started_on)'],
    ],
  ],
];

/**
 * A query for the counts of the cases that `relation` gives, in the columns of `outcome_count`. Each case is counted in
 * the quarter in which its cohort began, so that a share is always taken within one cohort; closings by their own.
 */
export function cellsOf(relation: string): string {
  const counted = [
    ...COHORTS.map(([day, counts]) => cohort(`${relation} c`, day, counts, '')),
    ...BY_OBSTACLE.map(([day, counts]) =>
      cohort(`${relation} c, unnest(obstacles) obstacle`, day, counts, ` || '/' || obstacle`),
    ),
    `select ${quarter('closed_on')}, ${CONTEXT}, 'closed/' || closed_reason as measure, count(*)
     from ${relation} c where closed_reason is not null group by 1, ${CONTEXT}, closed_reason`,
  ];
  return `select to_char(quarter, 'YYYY-"Q"Q') collate "C" as quarter, ${CONTEXT}, measure collate "C" as measure,
    count::integer as count from (${counted.join(' union all ')}) as counted (quarter, ${CONTEXT}, measure, count)
    where count > 0`;
}

function cohort(relation: string, day: string, counts: Counts, suffix: string): string {
  const columns = counts.map(([, counted], index) => `${counted} as n${index}`).join(', ');
  const values = counts.map(([measure], index) => `('${measure}', n${index})`).join(', ');
  const obstacle = suffix === '' ? '' : ', obstacle';
  return `select quarter, ${CONTEXT}, v.measure${suffix}, v.n
    from (select ${quarter(day)} as quarter, ${CONTEXT}${obstacle}, ${columns} from ${relation}
      where ${day} is not null group by 1, ${CONTEXT}${obstacle}) g, lateral (values ${values}) as v (measure, n)`;
}

function quarter(day: string): string {
  return `date_trunc('quarter', ${day}::timestamp)`;
}
