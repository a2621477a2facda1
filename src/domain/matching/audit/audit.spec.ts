import { world } from '../../../../test/support/worlds.js';
import { matchContext } from '../context.js';
import { rankVacancies } from '../rank.js';
import {
  extractContext,
  GateFact,
  gateTable,
  groupOf,
  GROUPINGS,
  isReplayable,
  replay,
  ShownList,
} from './index.js';

function shownLists(seed: number): readonly ShownList[] {
  const source = world({ seed, clusters: 3, occupations: 60, skills: 100, coarse: seed % 2 === 0 });
  const vacancies = [...source.vacancies(60)];
  const context = matchContext(vacancies, source.similar);
  return [...source.people(30)].map((person) => {
    const matches = rankVacancies(person, vacancies, source.day, { context });
    const listed = matches.flatMap(({ vacancyId }) => vacancies.filter(({ id }) => id === vacancyId));
    return {
      side: 'person',
      day: source.day,
      parameterVersion: context.weights.version,
      context: extractContext(context, [person], listed),
      people: [person],
      vacancies: listed,
      entries: matches.map(({ vacancyId, kind, score, date }) => ({
        id: vacancyId,
        kind,
        score,
        on: kind === 'now' ? null : date,
      })),
    };
  });
}

describe('replay of a shown list', () => {
  it('gives what was shown, from the kept versions alone, after a way through JSON', () => {
    let filled = 0;
    for (let seed = 1; seed <= 20; seed += 1)
      for (const shown of shownLists(seed)) {
        if (shown.entries.length > 1) filled += 1;
        expect(isReplayable(JSON.parse(JSON.stringify(shown)) as ShownList)).toBe(true);
      }
    expect(filled).toBeGreaterThan(200);
  });

  it('finds a changed score, order, date or version', () => {
    const shown = shownLists(3).find(({ entries }) => entries.length > 2);
    if (!shown) throw new Error('no list to change');
    const [first, second, ...rest] = shown.entries;
    if (!first || !second) throw new Error('a short list');
    expect(isReplayable({ ...shown, entries: [second, first, ...rest] })).toBe(false);
    expect(isReplayable({ ...shown, entries: [{ ...first, score: first.score - 1 }, second, ...rest] })).toBe(
      false,
    );
    expect(isReplayable({ ...shown, vacancies: shown.vacancies.slice(1) })).toBe(false);
    expect(replay({ ...shown, parameterVersion: '1999-01' })).toEqual({
      ok: false,
      error: 'unknown_parameters',
    });
  });
});

describe('the table of gates by group', () => {
  const fact = (group: string, outcome: GateFact['outcome'], rule: string): GateFact => ({
    group,
    gate: 'permission',
    outcome,
    rule,
  });
  const many = (count: number, one: GateFact): readonly GateFact[] => Array<GateFact>(count).fill(one);

  it('counts by rule, and hides small cells so that none can be worked out', () => {
    const table = gateTable([
      ...many(40, fact('a', 'pass', 'r1')),
      ...many(9, fact('a', 'later', 'r2')),
      ...many(2, fact('a', 'fail', 'r3')),
      ...many(8, fact('b', 'pass', 'r1')),
    ]);
    expect(table.map(({ group, outcome, people }) => [group, outcome, people])).toEqual([
      ['a', 'fail', null],
      ['a', 'later', null],
      ['a', 'pass', 40],
      ['b', 'pass', 8],
    ]);
    expect(table.at(-1)?.share).toBe(1);
  });

  it('rounds where a second table shows the same people', () => {
    const table = gateTable([...many(42, fact('a', 'pass', 'r1')), ...many(9, fact('a', 'later', 'r2'))], 5);
    expect(table.map(({ outcome, people, share }) => [outcome, people, share])).toEqual([
      ['later', 10, 0.2],
      ['pass', 40, 0.8],
    ]);
  });

  it.each([
    ['2008-11-23', 'minor'],
    ['2008-11-22', 'young'],
    ['2001-11-23', 'young'],
    ['2001-11-22', 'adult'],
    [null, 'unsaid'],
  ])('tells people by what statutes name: born %s is %s', (birthDate, age) => {
    const facts = { status: 'duldung', nationality: null, birthDate };
    expect(GROUPINGS.map((by) => groupOf(by, facts, '2026-11-22'))).toEqual(['duldung', 'unsaid', age]);
  });
});
