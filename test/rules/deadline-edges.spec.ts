import {
  acknowledgementDue,
  deemedApproval,
  escalationsToTake,
  fundingDeadline,
  placeOfLand,
  RESPONSE_RULES,
  responseDue,
} from '../../src/domain/liaison/index.js';
import { addDays, addMonths, type LocalDate } from '../../src/domain/shared/index.js';

const LANDS = Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, '0'));
const ALL = LANDS.join(' ');

/** A closed day, the open days around it, and where it is closed: written from the calendars, not from the code. */
interface Closed {
  readonly name: string;
  readonly day: LocalDate;
  readonly before: LocalDate;
  readonly after: LocalDate;
  readonly lands: string;
  /** Nothing else is closed on a weekday in the week before. */
  readonly plain: boolean;
}

const CLOSED: readonly Closed[] = [
  closed('Epiphany', '2027-01-06', '2027-01-05', '2027-01-07', '08 09 15', false),
  closed('Women’s Day', '2027-03-08', '2027-03-05', '2027-03-09', '11 13', true),
  closed('Corpus Christi', '2027-05-27', '2027-05-26', '2027-05-28', '05 06 07 08 09 10', true),
  closed('Children’s Day', '2027-09-20', '2027-09-17', '2027-09-21', '16', true),
  closed('Reformation Day', '2028-10-31', '2028-10-30', '2028-11-01', '01 02 03 04 12 13 14 15 16', true),
  closed('All Saints', '2027-11-01', '2027-10-29', '2027-11-02', '05 07 08 09 10', true),
  closed('Repentance Day', '2026-11-18', '2026-11-17', '2026-11-19', '14', true),
  closed('Whit Monday', '2027-05-17', '2027-05-14', '2027-05-18', ALL, true),
  closed('a Saturday', '2027-04-17', '2027-04-16', '2027-04-19', ALL, false),
  closed('a Sunday', '2027-04-18', '2027-04-16', '2027-04-19', ALL, false),
];

describe.each(CLOSED)('every deadline whose last day is $name, in every Land', (one) => {
  it('of an answer or a receipt moves where that day is closed, and nowhere else', () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const { kind, step, time } of RESPONSE_RULES) {
      const from = startFor(one, time.count, time.unit);
      if (from === null) continue;
      for (const land of LANDS) {
        const facts = { kind, receivedOn: from, completeOn: from, agreed: null, place: placeOfLand(land) };
        const due = step === 'answer' ? responseDue(facts) : acknowledgementDue(facts);
        if (due?.on !== lastDayIn(one, land)) wrong.push(`${kind} ${step} ${land}: ${String(due?.on)}`);
        seen += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThanOrEqual(16 * 3);
  });

  it('of the approval of § 36 BeschV runs on that last day and is deemed on the next', () => {
    for (const land of LANDS) {
      const [last, place] = [lastDayIn(one, land), placeOfLand(land)];
      const facts = {
        requestedOn: addDays(one.day, -14),
        papersComplete: true,
        askedOn: null,
        decidedOn: null,
      };
      const at = (day: LocalDate): string =>
        deemedApproval({ procedure: 'normal', ...facts, place }, day).state;
      expect([land, at(last), at(addDays(last, 1))]).toEqual([land, 'running', 'deemed']);
    }
  });

  it('of an application before a contract has its last open day before, and is missed on the day of the contract', () => {
    for (const land of LANDS) {
      const days = { contractOn: addDays(one.day, 1), startOn: null, costOn: null, procedureOn: null };
      const at = (day: LocalDate): unknown => fundingDeadline('egz', days, placeOfLand(land), day);
      const applyBy = one.lands.includes(land) ? one.before : one.day;
      expect(at(one.day)).toMatchObject({ state: 'open', lastDay: one.day, applyBy });
      expect(at(addDays(one.day, 1))).toMatchObject({ state: 'missed' });
    }
  });

  it('of a request reminds on the next open day and not on the last one', () => {
    for (const land of LANDS) {
      const due = { on: lastDayIn(one, land), basis: 'usual', ruleId: 'r', source: 's' } as const;
      const taken = (day: LocalDate): readonly string[] =>
        escalationsToTake(due, placeOfLand(land), ['coming'], day).map(({ step }) => step);
      expect(taken(due.on)).toEqual([]);
      expect(taken(addDays(due.on, 5))).toContain('remind');
    }
  });
});

function closed(
  name: string,
  day: LocalDate,
  before: LocalDate,
  after: LocalDate,
  lands: string,
  plain: boolean,
): Closed {
  return { name, day, before, after, lands, plain };
}

/** The open day on which a time ends whose last day by the count would be the closed one. */
function lastDayIn({ day, after, lands }: Closed, land: string): LocalDate {
  return lands.includes(land) ? after : day;
}

/** The day on which a time begins that ends on the closed day; null where none does. */
function startFor({ day, plain }: Closed, count: number, unit: string): LocalDate | null {
  if (unit === 'weeks') return addDays(day, -7 * count);
  if (unit === 'business_days') return plain && count === 5 ? addDays(day, -7) : null;
  const start = addMonths(day, -count);
  return addMonths(start, count) === day ? start : null;
}
