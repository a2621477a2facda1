import fc from 'fast-check';
import { LAWFUL_VACANCY } from '../../../test/support/lawful-vacancy.js';
import { addDays } from '../shared/index.js';
import { checkVacancy } from './check.js';
import { VacancyFacts, VacancyKind } from './vacancy.js';
import { severity, VERDICTS } from './verdict.js';

const TODAY = '2026-11-23';

const vacancy = fc.record({
  kind: fc.constantFrom<VacancyKind>(
    'employment',
    'apprenticeship',
    'internship',
    'trial',
    'minijob',
    'temporary_agency',
    'introductory_qualification',
  ),
  text: fc.constantFrom(
    '',
    LAWFUL_VACANCY.text,
    'Nur WhatsApp.',
    'Keine Gebühren.',
    'Kaution 200 Euro vorab.',
  ),
  pay: fc.option(
    fc.record({
      amountEur: fc.double({ min: 0, max: 6000, noNaN: true }),
      per: fc.constantFrom('hour' as const, 'month' as const, 'year' as const),
    }),
  ),
  hoursPerWeek: fc.option(fc.integer({ min: 1, max: 70 })),
  startIn: fc.integer({ min: -400, max: 900 }),
  days: fc.option(fc.integer({ min: 1, max: 900 })),
  workerAge: fc.option(fc.integer({ min: 13, max: 70 })),
  trainingYear: fc.option(fc.integer({ min: 1, max: 4 })),
});

function built(v: typeof vacancy extends fc.Arbitrary<infer T> ? T : never): VacancyFacts {
  const { startIn, days, ...rest } = v;
  const start = addDays(TODAY, startIn);
  return { ...LAWFUL_VACANCY, ...rest, start, end: days === null ? null : addDays(start, days) };
}

describe('every vacancy', () => {
  it('has the verdict of its most severe finding', () => {
    fc.assert(
      fc.property(vacancy, (v) => {
        const { verdict, findings } = checkVacancy(built(v), TODAY);
        const severest = Math.max(0, ...findings.map((finding) => severity(finding.verdict)));
        expect(verdict).toBe(VERDICTS[severest]);
      }),
    );
  });

  it('is never judged worse for more pay, within what is usual and outside Minijobs', () => {
    fc.assert(
      fc.property(vacancy, fc.double({ min: 0, max: 20, noNaN: true }), (v, more) => {
        const base = { ...built(v), text: LAWFUL_VACANCY.text };
        if (!base.pay || base.kind === 'minijob') return;
        const raised = { ...base, pay: { ...base.pay, amountEur: base.pay.amountEur + more } };
        expect(severity(checkVacancy(raised, TODAY).verdict)).toBeLessThanOrEqual(
          severity(checkVacancy(base, TODAY).verdict),
        );
      }),
    );
  });

  it('is never judged milder for a longer duration', () => {
    fc.assert(
      fc.property(vacancy, fc.integer({ min: 0, max: 900 }), (v, longer) => {
        const base = built(v);
        if (base.end === null) return;
        const later = { ...base, end: addDays(base.end, longer) };
        expect(severity(checkVacancy(later, TODAY).verdict)).toBeGreaterThanOrEqual(
          severity(checkVacancy(base, TODAY).verdict),
        );
      }),
    );
  });

  it('reads any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(VERDICTS).toContain(checkVacancy({ ...LAWFUL_VACANCY, text }, TODAY).verdict);
      }),
    );
  });
});
