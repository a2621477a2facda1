import { newCard, readCard } from './card.js';

describe('a card to sign in with', () => {
  it('is read however it is typed', () => {
    const card = newCard();
    expect(card.code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
    for (const typed of [card.code, card.code.toLowerCase(), card.code.replaceAll('-', ''), ` ${card.code} `])
      expect(readCard(typed)).toEqual(card);
  });

  it('names its account without its secret', () => {
    const card = newCard();
    expect(card.login).toMatch(/^card:[a-z2-7]{6}$/);
    expect(card.code.replaceAll('-', '')).toBe(card.login.slice(5).toUpperCase() + card.secret);
  });

  it.each(['', 'ABCD', 'ABCD-EFGH-IJKL-MNO1', 'ABCD-EFGH-IJKL-MNOPQ', 'müller'])('is not %j', (typed) =>
    expect(readCard(typed)).toBeNull(),
  );

  it('is never drawn twice', () => {
    expect(new Set(Array.from({ length: 500 }, () => newCard().code)).size).toBe(500);
  });
});
