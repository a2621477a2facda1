import { REQUEST_KINDS, REQUIRED_PAPERS } from '../requests/index.js';
import { GUIDE_STEPS, PROCEDURE_GUIDES, stepTime } from './index.js';

const DAY = '2026-11-22';

describe('procedure guides', () => {
  it('there is one for each kind of request, with a source and the day on which it was read', () => {
    expect(PROCEDURE_GUIDES.map(({ kind }) => kind)).toEqual([...REQUEST_KINDS]);
    for (const { source, readOn, steps } of PROCEDURE_GUIDES) {
      expect(source).toMatch(/§/);
      expect(readOn === null || readOn <= DAY).toBe(true);
      expect(steps.length).toBeGreaterThan(1);
    }
  });

  it('names every paper that is always needed, at one step, and no other', () => {
    for (const { kind, steps } of PROCEDURE_GUIDES) {
      const named = steps.flatMap(({ papers }) => papers);
      const needed = REQUIRED_PAPERS[kind].filter(({ when }) => when === null).map(({ paper }) => paper);
      expect([...named].sort()).toEqual([...needed].sort());
    }
  });

  it('says how long offices take by the same rules that set the due days', () => {
    const times = PROCEDURE_GUIDES.map(({ kind, steps }) => [
      kind,
      ...steps.flatMap((step) => {
        const found = stepTime(kind, step, DAY);
        return found ? [`${step.id} ${String(found.time.count)} ${found.time.unit} ${found.basis}`] : [];
      }),
    ]);
    expect(times).toEqual([
      ['work_permission', 'agency_checks 2 weeks law', 'authority_decides 8 weeks usual'],
      ['declaration_on_employment', 'firm_declares 1 months law', 'agency_checks 2 weeks law'],
      ['funding', 'office_decides 3 weeks usual'],
      ['course_obligation', 'office_obliges 2 weeks usual'],
      ['course_admission', 'bamf_admits 4 weeks usual'],
      ['recognition', 'body_receipt 1 months law', 'body_decides 3 months law'],
      ['question', 'office_answers 5 business_days usual'],
      ['appointment', 'office_answers 5 business_days usual'],
      ['placement_confirmation', 'office_answers 5 business_days usual'],
    ]);
  });

  it('names the paragraph of a time and no remark beside it', () => {
    const sources = PROCEDURE_GUIDES.flatMap(({ kind, steps }) =>
      steps.flatMap((step) => {
        const found = stepTime(kind, step, DAY);
        return found?.basis === 'law' ? [found.source] : [];
      }),
    );
    expect([...new Set(sources)]).toEqual([
      '§ 36(2) s. 1 BeschV',
      '§ 39(4) s. 2 AufenthG',
      '§§ 6(2), 13(2) BQFG',
      '§§ 6(3), 13(3) BQFG',
    ]);
  });

  it('uses each step that has words', () => {
    const used = new Set(PROCEDURE_GUIDES.flatMap(({ steps }) => steps.map(({ id }) => id)));
    expect([...used].sort()).toEqual([...GUIDE_STEPS].sort());
  });
});
