import fc from 'fast-check';
import { addDays } from '../../shared/index.js';
import { placeOfLand } from '../calendar/index.js';
import {
  Due,
  EscalationStep,
  FUNDING_INSTRUMENTS,
  FundingInstrument,
  REQUEST_KINDS,
  RequestKind,
  addressees,
  checklist,
  escalations,
  escalationsToTake,
  missingPapers,
} from './index.js';

const berlin = placeOfLand('11');

describe('escalation', () => {
  const due: Due = { on: '2026-12-18', basis: 'usual', ruleId: 'r', source: 's' };

  it('counts business days around the due day', () => {
    expect(escalations(due, berlin).map((entry) => `${entry.step} ${entry.on}`)).toEqual([
      'coming 2026-12-15',
      'remind 2026-12-21',
      'deputy 2026-12-28',
      'desk 2027-01-05',
      'expire 2027-06-16',
    ]);
  });

  it('takes each step once, on its day and not before, and makes up for days without a run', () => {
    expect(escalationsToTake(due, berlin, [], '2026-12-14')).toEqual([]);
    expect(escalationsToTake(due, berlin, [], '2026-12-15').map((entry) => entry.step)).toEqual(['coming']);
    expect(escalationsToTake(due, berlin, ['coming'], '2026-12-20')).toEqual([]);
    expect(escalationsToTake(due, berlin, ['coming'], '2026-12-28').map((entry) => entry.step)).toEqual([
      'remind',
      'deputy',
    ]);
  });

  it('over a year of nights comes to the same five steps, whatever nights are left out', () => {
    const nights = fc.subarray(Array.from({ length: 365 }, (_, index) => index));
    fc.assert(
      fc.property(nights, (run) => {
        const taken: EscalationStep[] = [];
        for (const night of [...run, 365]) {
          const at = addDays('2026-11-21', night);
          for (const entry of escalationsToTake(due, berlin, taken, at)) taken.push(entry.step);
        }
        expect(taken).toEqual(['coming', 'remind', 'deputy', 'desk', 'expire']);
      }),
      { numRuns: 30 },
    );
  });
});

describe('papers and offices', () => {
  it('asks for what the circumstances need', () => {
    const plain = checklist('work_permission', null, []);
    const apprentice = checklist('work_permission', null, ['apprenticeship', 'represented']);
    expect(plain.map((entry) => entry.paper)).not.toContain('training_contract');
    expect(apprentice.map((entry) => entry.paper)).toEqual(
      expect.arrayContaining(['training_contract', 'training_registration', 'power_of_attorney']),
    );
    expect(
      missingPapers(
        plain,
        plain.map((entry) => entry.paper),
      ),
    ).toEqual([]);
    expect(missingPapers(plain, ['application_form'])).toHaveLength(plain.length - 1);
  });

  it('lists no paper twice', () => {
    for (const kind of REQUEST_KINDS)
      for (const instrument of [null, ...FUNDING_INSTRUMENTS]) {
        const papers = checklist(kind, instrument, [
          'apprenticeship',
          'regulated',
          'represented',
          'employed',
        ]);
        expect(new Set(papers.map((entry) => entry.paper)).size).toBe(papers.length);
      }
  });

  it.each<[RequestKind, FundingInstrument | null, 'jobcenter' | 'agentur' | null, string]>([
    ['work_permission', null, 'jobcenter', 'auslaenderbehoerde'],
    ['funding', 'egz', 'jobcenter', 'jobcenter'],
    ['funding', 'egz', null, 'jobcenter agentur'],
    ['funding', 'fbw', 'jobcenter', 'agentur'],
    ['funding', 'sgb2_16e', 'agentur', 'jobcenter'],
    ['funding', 'anerkennungszuschuss', 'agentur', 'grant_office'],
    ['question', null, 'agentur', 'agentur'],
  ])('%s %s for a client of %s goes to %s', (kind, instrument, placement, expected) =>
    expect(addressees(kind, instrument, placement).join(' ')).toBe(expected),
  );
});
