import {
  addDays,
  addMonths,
  KldbCode,
  LevelSource,
  LocalDate,
  RequirementLevel,
} from '../../../domain/shared/index.js';
import { ResidenceStatus } from '../../../domain/work-permission/index.js';
import { STARTER_OCCUPATIONS } from '../../../labour-market/index.js';
import { LanguageClaimDraft, PersonDraft, PersonOccupationDraft } from '../drafts.js';
import { papersOf } from '../status-recipes.js';
import { readTable, words } from '../table-text.js';
import { found, levelsOf, PlaceOf, rangeOf, shiftsOf } from './cells.js';
import { PEOPLE_TABLE } from './people-table.js';

type Column =
  | 'ref'
  | 'name'
  | 'plz'
  | 'desk'
  | 'status'
  | 'months'
  | 'nation'
  | 'born'
  | 'occupations'
  | 'level'
  | 'german'
  | 'other'
  | 'hours'
  | 'shifts'
  | 'km'
  | 'licences'
  | 'care'
  | 'in'
  | 'seen'
  | 'story';

const RELATIONS = { t: 'trained', e: 'experienced', w: 'wanted' } as const;

/** The sixty people of the demo on a day; `desks` turns the table's short name of a desk into its ref. */
export function people(
  today: LocalDate,
  placeOf: PlaceOf,
  desks: Readonly<Record<string, string>>,
): readonly PersonDraft[] {
  return readTable<Column>(PEOPLE_TABLE).map((row): PersonDraft => {
    const occupations = words(row.occupations).map(occupationOf);
    const [hoursMin, hoursMax] = rangeOf(row.hours);
    const status = row.status as ResidenceStatus;
    return {
      ref: row.ref,
      deskRef: row.desk === '-' ? null : found(desks[row.desk], row.desk),
      displayName: row.name,
      ...placeOf(row.plz),
      status,
      statusFacts: {
        ...papersOf(status, today, Number(row.months)),
        nationality: row.nation,
        birthDate: row.born,
      },
      occupations,
      qualification: Number(row.level) as RequirementLevel,
      skills: skillsOf(occupations),
      german: row.german.split(';').map((cell) => claimOf(cell.trim(), today)),
      otherLanguages: Object.fromEntries(
        words(row.other).map((cell) => [cell.slice(0, 2), Number(cell.slice(2))]),
      ) as PersonDraft['otherLanguages'],
      hoursMin,
      hoursMax,
      shifts: shiftsOf(row.shifts),
      availableFrom: addDays(today, Number(row.in)),
      mobilityKm: row.km === 'move' ? null : found(Number(row.km), row.km),
      licences: words(row.licences),
      childCareUntil: row.care === '-' ? null : row.care,
      wishes: '',
      confirmedOn: addDays(today, -Number(row.seen)),
      story: row.story,
    };
  });
}

/** `51311e2` as code, relation and years. */
function occupationOf(cell: string): PersonOccupationDraft {
  const [, kldb = '', letter = '', years = ''] = found(/^(\d{5})([tew])(\d*)$/.exec(cell), cell);
  return {
    kldb,
    relation: RELATIONS[letter as keyof typeof RELATIONS],
    years: years === '' ? null : Number(years),
  };
}

/** `B1/B1/A2/A2 certificate 5` as a claim dated that many months ago. */
function claimOf(cell: string, today: LocalDate): LanguageClaimDraft {
  const [levels = '', source = '', months = ''] = cell.split(/\s+/);
  return {
    levels: levelsOf(levels),
    source: source as LevelSource,
    datedOn: addMonths(today, -found(Number(months), cell)),
  };
}

const byCode = new Map(STARTER_OCCUPATIONS.map((occupation) => [occupation.kldb, occupation]));

/** What somebody who learned or did the work can do: all that is needed, and half of what is useful. */
export function skillsOf(occupations: readonly { kldb: KldbCode; relation: string }[]): readonly string[] {
  return [
    ...new Set(
      occupations.flatMap(({ kldb, relation }) => {
        const { essential = [], optional = [] } = byCode.get(kldb) ?? {};
        if (relation === 'wanted') return essential.slice(0, 1);
        return [...essential, ...optional.slice(0, Math.ceil(optional.length / 2))];
      }),
    ),
  ];
}
