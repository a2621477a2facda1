import fc from 'fast-check';
import { LEVEL_SOURCES, LocalDate, fromEpochDay, sameLevel } from '../shared/index.js';
import { LanguageEvidence, effectiveLevels } from './evidence.js';

const entry = (
  level: 0 | 1 | 2 | 3 | 4 | 5 | 6,
  source: LanguageEvidence['source'],
  datedOn: LocalDate,
): LanguageEvidence => ({
  levels: sameLevel(level),
  source,
  datedOn,
});

describe('effective language levels', () => {
  it.each<[string, LanguageEvidence[], number]>([
    ['nothing stated', [], 0],
    [
      'newer proof over older claim',
      [entry(4, 'self', '2026-01-01'), entry(3, 'certificate', '2026-02-01')],
      3,
    ],
    [
      'proof over a newer estimate',
      [entry(3, 'certificate', '2026-02-01'), entry(4, 'self', '2026-06-01')],
      3,
    ],
    ['newest proof', [entry(3, 'certificate', '2025-02-01'), entry(4, 'placement', '2026-06-01')], 4],
    ['newest estimate', [entry(2, 'mentor', '2025-02-01'), entry(3, 'self', '2026-06-01')], 3],
    ['mentor before self on one day', [entry(3, 'self', '2026-06-01'), entry(2, 'mentor', '2026-06-01')], 2],
  ])('%s', (_, evidence, level) => expect(effectiveLevels(evidence).S).toBe(level));

  it('keeps skills apart: a certificate for speaking says nothing about writing', () => {
    const levels = effectiveLevels([
      { levels: { S: 3 }, source: 'certificate', datedOn: '2026-02-01' },
      entry(2, 'self', '2026-01-01'),
    ]);
    expect(levels).toEqual({ L: 2, R: 2, S: 3, W: 2 });
  });

  it('does not depend on the order of the statements', () => {
    const evidence = fc.record({
      levels: fc.constantFrom(0, 1, 2, 3, 4, 5, 6).map((level) => sameLevel(level as 0)),
      source: fc.constantFrom(...LEVEL_SOURCES),
      datedOn: fc.integer({ min: 20_000, max: 20_004 }).map(fromEpochDay),
    });
    fc.assert(
      fc.property(fc.array(evidence, { maxLength: 6 }), (list) =>
        expect(effectiveLevels([...list].reverse())).toEqual(effectiveLevels(list)),
      ),
    );
  });
});
