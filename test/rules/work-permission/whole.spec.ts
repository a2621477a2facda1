import {
  answersThatChange,
  assessWithoutVolatile,
  BUILT_IN_TABLES,
  fundingOptions,
  investmentCheck,
  NOTHING_ASKED_FOR_FUNDING,
  overdueReviews,
  responsibility,
  ruleInfos,
  storableFacts,
  storedFacts,
  vacancyOfKind,
  VOLATILE_FACT_KEYS,
  WARNING_LEVELS,
  warningName,
} from '../../../src/domain/work-permission/index.js';
import { assessed, factsOf, investmentFacts, NO_TRAINING, TODAY, WORK } from './support.js';

describe('volatile facts', () => {
  it('never reach what is stored', () => {
    const heard = factsOf('duldung_60a', {
      concreteRemovalMeasures: true,
      exclusionGround: 'no2',
      dublinRequestSent: true,
    });
    const kept: Record<string, unknown> = { ...storableFacts(heard) };
    for (const key of VOLATILE_FACT_KEYS) expect(kept).not.toHaveProperty(key);
    expect(kept).toHaveProperty('nationality', 'AF');
  });

  it('leave the night with "possible, to be confirmed" instead of "unclear" for everybody', () => {
    const stored = storedFacts('aufenthaltsgestattung', {
      nationality: 'AF',
      mustLiveInReception: false,
      gestattetSince: '2026-01-01',
      stayUninterruptedSince: '2026-01-01',
    });
    const night = assessWithoutVolatile(stored, vacancyOfKind('employment'), TODAY);
    expect([night.accessClass, night.toBeConfirmed]).toEqual(['PERMISSION_ENTITLEMENT', true]);
    expect(night.warnings[0]?.code).toBe('CONFIRM_IN_ADVISER_SESSION');
  });

  it('need no confirmation where they play no part', () => {
    const night = assessWithoutVolatile(storedFacts('ae_25_2'), vacancyOfKind('employment'), TODAY);
    expect([night.accessClass, night.toBeConfirmed]).toEqual(['FREE', false]);
  });
});

describe('questions', () => {
  it('name what would turn the answer, and whether it may be kept', () => {
    const found = assessed(
      factsOf('aufenthaltsgestattung', { stayUninterruptedSince: '2026-01-01', cooperationBreach: null }),
    );
    expect(found.accessClass).toBe('CLARIFY');
    expect(found.questions).toEqual([{ about: 'person', fact: 'cooperationBreach', isVolatile: true }]);
  });

  it('ask nothing of a fact that changes nothing', () => {
    const found = assessed(
      factsOf('aufenthaltsgestattung', {
        stayUninterruptedSince: '2026-01-01',
        asylumRegisteredOn: '2026-01-01',
        mustLiveInReception: null,
      }),
    );
    expect([found.accessClass, found.questions]).toEqual(['PERMISSION_ENTITLEMENT', []]);
  });
});

describe('responsible offices', () => {
  const directory = {
    jobcenters: { '09188': [{ id: '81998', name: 'Jobcenter Starnberg' }] },
    agenturen: { '09188': [{ id: '849', name: 'Agentur für Arbeit Weilheim' }] },
    sozialaemter: {},
    auslaenderbehoerden: { '09188': [{ id: 'abh', name: 'Landratsamt Starnberg' }] },
  };

  it('come from the directory of the Kreis', () => {
    const found = responsibility({ status: 'ae_24', kreis: '09188', nationality: 'UA' }, TODAY, directory);
    expect(found.placementOffices).toEqual(directory.jobcenters['09188']);
    expect(found.permissionOffices).toEqual(directory.auslaenderbehoerden['09188']);
  });

  it('are missing rather than guessed', () => {
    const found = responsibility({ status: 'duldung_60a', kreis: '09188' }, TODAY, directory);
    expect([found.livelihood, found.livelihoodOffices]).toEqual(['sozialamt_asylblg', []]);
    expect(found.placementOffices).toEqual(directory.agenturen['09188']);
  });

  it('tell the day of the next change and what is not known', () => {
    const found = responsibility(
      { status: 'ae_25_5', kreis: null, suspensionDecidedOn: '2025-06-21' },
      TODAY,
    );
    expect([found.livelihood, found.changesOn]).toEqual(['sozialamt_asylblg', '2027-01-01']);
    const open = responsibility({ status: 'ae_25_5', kreis: null }, TODAY);
    expect(open.livelihood).toBe('unknown');
    expect(open.questions).toContain('suspensionDecidedOn');
  });
});

describe('protecting a training', () => {
  const ready = investmentFacts('duldung_60a', {
    entryDate: '2025-11-20',
    duldungSince: '2026-06-01',
    identityClarifiedOn: '2026-02-01',
    exclusionGround: 'none',
    concreteRemovalMeasures: false,
    convictedAboveLimit: false,
    expulsionOrdered: false,
    livelihoodSecured: false,
  });
  const planned = {
    ...NO_TRAINING,
    level: 'qualified' as const,
    start: '2027-08-01',
    contractRegistrationRequested: true,
  };
  const standing = (facts: typeof ready, day: string, training = planned): Record<string, string> =>
    Object.fromEntries(
      investmentCheck(facts, training, day).routes.map((each) => [each.route, each.standing]),
    );

  it('says from when, and what § 16g wants beyond § 60c', () => {
    expect(standing(ready, '2026-12-31')).toMatchObject({ '60c': 'later', '16g': 'incomplete' });
    expect(standing(ready, '2027-01-01')).toMatchObject({ '60c': 'open', '16g': 'incomplete' });
    expect(standing({ ...ready, livelihoodSecured: true }, '2027-01-01')).toMatchObject({ '16g': 'open' });
  });

  it('leaves discretion after a missed deadline, and nothing after a conviction', () => {
    const late = { ...ready, entryDate: '2024-03-10', identityClarifiedOn: '2024-09-11' };
    expect(standing(late, '2027-01-15')).toMatchObject({ '60c': 'discretion' });
    expect(standing({ ...late, convictedAboveLimit: true }, '2027-01-15')).toMatchObject({ '60c': 'closed' });
  });

  it('asks instead of guessing, and lists deadlines soonest first', () => {
    expect(standing(investmentFacts('duldung_60a'), '2027-01-15')).toMatchObject({
      '60c': 'ask',
      '60d': 'ask',
      '25b': 'ask',
    });
    const early = { ...ready, entryDate: '2026-09-15', identityClarifiedOn: null };
    const check = investmentCheck(early, { ...planned, contractRegistrationRequested: false }, TODAY);
    expect(check.deadlines.filter((each) => each.route === '60c')).toEqual([
      { day: '2027-03-15', rule: 'aufenthg60cPara2No3', route: '60c' },
      { day: '2027-08-01', rule: 'aufenthg60cPara3Registration', route: '60c' },
    ]);
  });

  it('names advice for each route and no figure on the person', () => {
    const check = investmentCheck(ready, planned, TODAY);
    expect(check.routes.every((each) => each.advice.includes('legal_advice'))).toBe(true);
    expect(JSON.stringify(check)).not.toMatch(/probab|score|risk/);
  });
});

describe('funding', () => {
  it('puts what is met first and what is not met last', () => {
    const person = {
      facts: storedFacts('ae_25_2'),
      ...NOTHING_ASKED_FOR_FUNDING,
      receivesSgb2: true,
      isUnemployed: false,
    };
    const states = fundingOptions(person, WORK, TODAY).map((each) => each.availability);
    expect(states).toContain('met');
    expect(
      [...states].sort((a, b) => ['met', 'ask', 'not_met'].indexOf(a) - ['met', 'ask', 'not_met'].indexOf(b)),
    ).toEqual(states);
  });

  it('takes its figures from the tables', () => {
    const tables = {
      ...BUILT_IN_TABLES,
      funding: { ...BUILT_IN_TABLES.funding, introductoryQualificationPerMonth: 30_000 },
    };
    const person = { facts: storedFacts('ae_25_2'), ...NOTHING_ASKED_FOR_FUNDING };
    const eq = fundingOptions(person, { ...WORK, kind: 'eq' }, TODAY, tables).find(
      (each) => each.instrument === 'eq',
    );
    expect(eq?.amounts[0]?.value).toBe(30_000);
  });
});

describe('tables an operator edits', () => {
  const people = ['SY', 'GM'].map((nationality) =>
    storedFacts('aufenthaltsgestattung', {
      nationality,
      mustLiveInReception: false,
      gestattetSince: '2026-01-01',
      stayUninterruptedSince: '2026-01-01',
      asylumRegisteredOn: '2026-01-01',
    }),
  );
  const row = {
    country: 'GM',
    list: 'de' as const,
    validFrom: '2026-11-01',
    validTo: null,
    source: 'test',
    reviewBy: '2027-01-01',
  };
  const after = { ...BUILT_IN_TABLES, safeCountries: [...BUILT_IN_TABLES.safeCountries, row] };

  it('show before they count whose answers would change', () => {
    const changed = answersThatChange(people, TODAY, BUILT_IN_TABLES, after);
    expect(changed.map((each) => each.index)).toEqual([1]);
    expect(changed[0]?.kinds).toContain('employment');
    expect(changed[0]?.kinds).not.toContain('hospitation');
  });

  it('count only from their first day', () => {
    expect(answersThatChange(people, '2026-10-31', BUILT_IN_TABLES, after)).toEqual([]);
  });

  it('come up for review after their day, and not on it', () => {
    const ids = (day: string): readonly string[] => overdueReviews(day).map((each) => each.id);
    expect(ids('2026-12-31')).not.toContain('benefitSwitch24');
    expect(ids('2027-01-01')).toContain('benefitSwitch24');
    const later = { ...BUILT_IN_TABLES, reviewBy: { benefitSwitch24: '2028-01-01' } };
    expect(
      overdueReviews('2027-01-01', later)
        .filter((each) => each.kind === 'rule')
        .map((each) => each.id),
    ).not.toContain('benefitSwitch24');
  });
});

describe('rules and hints', () => {
  it('carry a source and a review date each', () => {
    for (const info of ruleInfos().values()) {
      expect(info.source).not.toBe('');
      expect(info.reviewBy > TODAY).toBe(true);
    }
  });

  it('write the day into the codes that name one', () => {
    expect(warningName({ code: 'APPLY_60C_16G_FROM_DATE', date: '2027-01-01' })).toBe(
      'APPLY_60C_16G_FROM_2027-01-01',
    );
    expect(warningName({ code: 'WAITING_PERIOD', date: null })).toBe('WAITING_PERIOD');
    expect(Object.keys(WARNING_LEVELS).length).toBeGreaterThan(50);
  });
});
