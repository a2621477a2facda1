import fc from 'fast-check';
import {
  MAIL_MODES,
  type MailWishes,
  STOPS,
  stopped,
  TOPICS,
  topicOf,
  USUAL_WISHES,
  wayOf,
} from './index.js';

const CODES = ['request_remind', 'request_apply', 'remedy_near', 'placement_desk', 'contact_due', 'unsorted'];
const wishes = fc.record({
  modes: fc.record({
    offices: fc.constantFrom(...MAIL_MODES),
    placements: fc.constantFrom(...MAIL_MODES),
    people: fc.constantFrom(...MAIL_MODES),
    other: fc.constantFrom(...MAIL_MODES),
  }),
  digest: fc.boolean(),
});

describe('mails about notices', () => {
  it.each([
    ['request_remind', 'offices', 'digest'],
    ['request_apply', 'offices', 'now'],
    ['remedy_near', 'offices', 'now'],
    ['official_made', 'offices', 'digest'],
    ['official_near', 'offices', 'now'],
    ['placement_answer_yes', 'placements', 'now'],
    ['placement_held_3', 'placements', 'digest'],
    ['handover_offered', 'people', 'digest'],
    ['plan_changed', 'other', 'digest'],
  ])('%s belongs to %s and usually comes %s', (code, topic, way) => {
    expect(topicOf(code)).toBe(topic);
    expect(wayOf(code, USUAL_WISHES)).toBe(way);
  });

  it('a topic that was ended never comes again, and nothing else changes with it', () => {
    fc.assert(
      fc.property(wishes, fc.constantFrom(...STOPS), fc.constantFrom(...CODES), (before, stop, code) => {
        const after: MailWishes = stopped(before, stop);
        if (stop === topicOf(code)) expect(wayOf(code, after)).toBe('none');
        else if (stop === 'digest') expect(wayOf(code, after)).not.toBe('digest');
        else expect(wayOf(code, after)).toBe(wayOf(code, before));
        if (stop === 'digest' && wayOf(code, before) === 'now') expect(wayOf(code, after)).toBe('now');
        for (const topic of TOPICS) if (topic !== stop) expect(after.modes[topic]).toBe(before.modes[topic]);
      }),
    );
  });
});
