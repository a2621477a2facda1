import fc from 'fast-check';
import { addDays } from '../shared/index.js';
import {
  CONTACT_CONSENTS,
  decideContact,
  decideVisit,
  NO_RESULT,
  OUTREACH_CHANNELS,
  outreachYield,
  VISIT_STATES,
  visitReminder,
} from './index.js';

const DAY = '2026-12-04';
const count = fc.integer({ min: 0, max: 500 });
const visit = fc.record({
  state: fc.constantFrom(...VISIT_STATES),
  counts: fc.record({ talked: count, flyer: count, house_staff: count, event: count, came_later: count }),
});

describe('a visit to an accommodation', () => {
  it.each([
    ['planned', 'cancelled', -3, 'cancelled'],
    ['planned', 'cancelled', 3, 'cancelled'],
    ['done', 'cancelled', 3, 'no_such_step'],
    ['cancelled', 'done', 3, 'no_such_step'],
    ['planned', 'done', -1, 'too_early'],
    ['planned', 'done', 0, 'done'],
    ['done', 'done', 40, 'done'],
  ] as const)('%s to %s, %s days after its day: %s', (state, to, days, result) => {
    const decided = decideVisit({ state, day: DAY }, to, addDays(DAY, days));
    expect(decided.ok ? decided.value : decided.error).toBe(result);
  });

  it.each([
    ['planned', -2, null],
    ['planned', -1, 'tomorrow'],
    ['planned', 0, null],
    ['planned', 1, 'how'],
    ['planned', 2, null],
    ['done', 1, null],
    ['cancelled', -1, null],
  ] as const)('%s, %s days after its day, is told: %s', (state, days, told) => {
    expect(visitReminder({ state, day: DAY }, addDays(DAY, days))).toBe(told);
  });

  it('brings what the single visits brought, those that took place, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(visit), (visits) => {
        const brought = outreachYield(visits);
        expect(outreachYield([...visits].reverse())).toEqual(brought);
        for (const channel of OUTREACH_CHANNELS)
          expect(brought[channel]).toBe(
            visits
              .map(({ state, counts }) => (state === 'done' ? counts[channel] : 0))
              .reduce((a, b) => a + b, 0),
          );
      }),
    );
    expect(outreachYield([])).toEqual(NO_RESULT);
  });
});

describe('somebody met at a visit', () => {
  it('is written down only with a yes, from the day of the visit on, and for ninety days', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VISIT_STATES),
        fc.constantFrom(null, ...CONTACT_CONSENTS),
        fc.integer({ min: -5, max: 5 }),
        (state, consent, days) => {
          const today = addDays(DAY, days);
          const decided = decideContact({ state, day: DAY }, consent, today);
          expect(decided.ok).toBe(consent !== null && state !== 'cancelled' && days >= 0);
          if (decided.ok) expect(decided.value).toBe(addDays(today, 90));
          if (consent === null) expect(decided).toEqual({ ok: false, error: 'consent_missing' });
        },
      ),
    );
  });
});
