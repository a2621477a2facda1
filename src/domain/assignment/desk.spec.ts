import { assignDesk, DeskWeek, keptPlaces } from './index.js';

const AMIRA = {
  id: 'amira',
  introductions: 1,
  wishes: [
    { vacancyId: 'joiner', score: 9000 },
    { vacancyId: 'bakery', score: 8900 },
  ],
};
const BEKELE = { id: 'bekele', introductions: 1, wishes: [{ vacancyId: 'joiner', score: 7000 }] };
const WEEK: DeskWeek = {
  people: [AMIRA, BEKELE],
  places: new Map([
    ['joiner', 1],
    ['bakery', 1],
  ]),
  capacity: 5,
};

describe('the week of a desk', () => {
  it('leaves a place to who has no other', () => {
    expect(assignDesk(WEEK)).toEqual({
      pairs: [
        { personId: 'amira', vacancyId: 'bakery', score: 8900 },
        { personId: 'bekele', vacancyId: 'joiner', score: 7000 },
      ],
      profit: 15_900,
      bound: 15_900,
    });
  });

  it('keeps to what the volunteers can accompany, and to vacancies that are open', () => {
    expect(assignDesk({ ...WEEK, capacity: 1 }).pairs).toEqual([
      { personId: 'amira', vacancyId: 'joiner', score: 9000 },
    ]);
    expect(assignDesk({ ...WEEK, places: new Map([['bakery', 1]]) }).pairs).toEqual([
      { personId: 'amira', vacancyId: 'bakery', score: 8900 },
    ]);
    expect(assignDesk({ ...WEEK, capacity: 0 }).pairs).toEqual([]);
  });

  it('keeps a place for people who are expected and have no other', () => {
    const earlier = [BEKELE.wishes, BEKELE.wishes, AMIRA.wishes];
    const prices = keptPlaces(earlier, WEEK.places, 3);
    expect(prices.get('joiner')).toBeGreaterThan(0);
    expect(prices.has('bakery')).toBe(false);
    const [pair] = assignDesk({ ...WEEK, people: [AMIRA], prices }).pairs;
    expect(pair?.vacancyId).toBe('bakery');
  });

  it('keeps nothing when nobody is expected', () => {
    expect(keptPlaces([BEKELE.wishes], WEEK.places, 0)).toEqual(new Map());
  });
});
