import fc from 'fast-check';
import { addDays } from '../../shared/index.js';
import { answerState, officeMaySee, OFFICE_KINDS, refusalRisk, SUGGESTION_OUTCOMES } from './index.js';

const LAST = '2026-12-11';

describe('official proposals and portal suggestions', () => {
  it.each([
    ['open', addDays(LAST, -1), 'open'],
    ['open', LAST, 'last_day'],
    ['open', addDays(LAST, 1), 'late'],
    ['applied', addDays(LAST, 1), 'settled'],
    ['declined', LAST, 'settled'],
  ] as const)('%s on %s is %s', (outcome, day, state) =>
    expect(answerState({ outcome, answerBy: LAST }, day)).toBe(state),
  );

  it('has no last day where the letter names none', () => {
    expect(answerState({ outcome: 'open', answerBy: null }, '2030-01-01')).toBe('undated');
  });

  it('a portal suggestion costs nothing, whoever asks; an official one never counts as harmless', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OFFICE_KINDS), (office) => {
        expect(refusalRisk('portal', office)).toBeNull();
        expect(refusalRisk('official', office)?.risk).toBe(office === 'jobcenter' ? 'cut' : 'ask');
      }),
    );
  });

  it('no office sees a portal suggestion that led to nothing', () => {
    const seen = SUGGESTION_OUTCOMES.filter((outcome) => officeMaySee({ source: 'portal', outcome }));
    expect(seen).toEqual(['applied', 'interviewed', 'hired']);
  });
});
