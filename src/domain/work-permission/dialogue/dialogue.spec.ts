import fc from 'fast-check';
import { VACANCY_KINDS } from '../../shared/index.js';
import { BUILT_IN_TABLES } from '../tables/built-in.js';
import { employerAnswer } from './employer.js';
import {
  DialogueAnswers,
  MOST_QUESTIONS,
  nextQuestion,
  NO_ANSWERS,
  NOTES,
  PAPERS,
  PARAGRAPHS,
  questionsFor,
} from './questions.js';
import { mayIWork } from './result.js';

const DAY = '2026-11-22';
const date = fc.option(fc.constantFrom('2026-11-21', '2026-11-22', '2026-08-22', '2024-01-01', '2027-03-04'));
const flag = fc.option(fc.boolean());

const anyAnswers: fc.Arbitrary<DialogueAnswers> = fc.record({
  asked: fc.constant(NO_ANSWERS.asked),
  paper: fc.constantFrom(...PAPERS),
  paragraph: fc.option(fc.constantFrom(...PARAGRAPHS, 'ae_24' as const)),
  note: fc.option(fc.constantFrom(...NOTES)),
  kind: fc.option(fc.constantFrom(...VACANCY_KINDS)),
  validUntil: date,
  issuedOn: date,
  registeredOn: date,
  duldungSince: date,
  staySince: date,
  mustLiveInReception: flag,
  passport: flag,
  workedDuringAsylum: flag,
  nationality: fc.option(fc.constantFrom('SY', 'UA', 'RS', 'EG', 'GE', 'XK')),
  outcome: fc.option(fc.constantFrom('pending', 'rejected', 'no_application')),
  filedOn: date,
});

const answered = (given: Partial<DialogueAnswers>): DialogueAnswers => ({ ...NO_ANSWERS, ...given });

describe('the dialogue', () => {
  it('asks at most seven questions, each once, and then has an answer', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        let state: DialogueAnswers = { ...NO_ANSWERS };
        const asked: string[] = [];
        for (let next = nextQuestion(state, DAY, BUILT_IN_TABLES); next;) {
          asked.push(next);
          state = { ...answers, asked: new Set([...state.asked, next]) };
          next = nextQuestion(state, DAY, BUILT_IN_TABLES);
        }
        expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS);
        expect(new Set(asked).size).toBe(asked.length);
        expect(mayIWork(answers, DAY, BUILT_IN_TABLES)).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('needs all seven for somebody tolerated from a listed state, and one for a citizen', () => {
    const long = answered({ paper: 'duldung_60a', nationality: 'RS' });
    expect(questionsFor(long, DAY, BUILT_IN_TABLES)).toHaveLength(7);
    expect(questionsFor(answered({ paper: 'german' }), DAY, BUILT_IN_TABLES)).toEqual(['paper']);
  });

  it('ends without an answer when nobody knows which paper it is', () => {
    const lost = answered({ asked: new Set(['paper']) });
    expect(nextQuestion(lost, DAY, BUILT_IN_TABLES)).toBeNull();
    expect(mayIWork(lost, DAY, BUILT_IN_TABLES)).toBeNull();
  });

  it.each([
    ['a title that says so', { paper: 'title', paragraph: 'ae_25_2', note: 'any_work' }, 'FREE', 'agrees'],
    [
      'a title whose paper says no',
      { paper: 'title', paragraph: 'ae_25_2', note: 'no_work' },
      'CLARIFY',
      'differs',
    ],
    ['a title of no known paragraph', { paper: 'title', note: 'any_work' }, 'FREE', 'agrees'],
    ['the same without a note', { paper: 'title', note: 'other' }, 'CLARIFY', 'agrees'],
    ['§ 24 within its days', { paper: 'ae_24', validUntil: '2027-03-04' }, 'FREE', 'agrees'],
    ['a Fiktion after § 25(2)', { paper: 'fiktion_81_4', paragraph: 'ae_25_2' }, 'FREE', 'agrees'],
    ['a Fiktion without a note', { paper: 'fiktion_81_3_s1' }, 'CLARIFY', 'agrees'],
    ['an Ankunftsnachweis on the last day of the wait', inReception('2026-08-22'), 'NOT_YET', 'agrees'],
    ['and on the day after it', inReception('2026-08-21'), 'PERMISSION_ENTITLEMENT', 'agrees'],
    ['unclear identity', { paper: 'duldung_60b', note: 'any_work' }, 'FORBIDDEN', 'allows'],
  ] as const)('answers for %s', (_name, given, accessClass, note) => {
    const found = mayIWork(answered(given), DAY, BUILT_IN_TABLES);
    expect([found?.answer.accessClass, found?.note]).toEqual([accessClass, note]);
  });
});

function inReception(registeredOn: string): Partial<DialogueAnswers> {
  return { paper: 'ankunftsnachweis', registeredOn, mustLiveInReception: true, nationality: 'SY' };
}

describe("the employer's view", () => {
  it('tells nobody a class, and nothing at all where work is forbidden', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const found = mayIWork(answers, DAY, BUILT_IN_TABLES);
        if (found?.answer.accessClass === 'FORBIDDEN') expect(found.employer).toBeNull();
        else expect(Object.keys(found?.employer ?? {}).sort()).toEqual(['realistic', 'start', 'steps']);
        const words = JSON.stringify(found?.employer);
        expect(words).not.toMatch(/PERMISSION_|CLARIFY|NOT_YET|FREE|duldung|gestattung|ae_/);
      }),
      { numRuns: 1000 },
    );
  });

  it('counts the realistic day from the first on which a permission can exist', () => {
    const answer = { legalStrength: 'must', baApproval: 'required' } as const;
    const later = employerAnswer(
      { ...answer, accessClass: 'NOT_YET', earliestDate: '2026-12-01' },
      'employment',
      DAY,
    );
    expect(later?.realistic).toEqual({ from: '2026-12-15', to: '2027-01-26' });
    const now = employerAnswer(
      { ...answer, accessClass: 'PERMISSION_ENTITLEMENT', earliestDate: '2024-01-01' },
      'employment',
      DAY,
    );
    expect(now?.realistic).toEqual({ from: '2026-12-06', to: '2027-01-17' });
    expect(now?.steps.map(({ step }) => step)).toContain('agency_checks');
    const training = employerAnswer(
      { ...answer, baApproval: 'not_required', accessClass: 'PERMISSION_ENTITLEMENT', earliestDate: null },
      'apprenticeship',
      DAY,
    );
    expect(training?.steps.map(({ step }) => step)).not.toContain('agency_checks');
    expect(training?.steps[0]).toEqual({ who: 'employer', step: 'register_contract' });
  });
});
