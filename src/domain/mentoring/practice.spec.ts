import { pointsToSomebody } from './index.js';

describe('a text that is to be shared', () => {
  it.each<[string, readonly string[], boolean]>([
    ['Zu zweit zum Amt gehen hat geholfen.', ['Karim A.'], false],
    ['Mit Karim zum Amt gehen hat geholfen.', ['Karim A.'], true],
    ['KARIMS Chef war freundlich', ['Karim A.'], false],
    ['mit José üben', ['Jose Perez'], true],
    ['مع أمينة إلى الدائرة', ['أمينة'], true],
    ['Li war da', ['Li Wei'], false],
    ['Herr Wei war da', ['Li Wei'], true],
    ['Frag a@b.example', [], true],
    ['Tel. 0621 123456', [], true],
    ['geboren 01.02.1990', [], true],
    ['3 von 5 Betrieben, 2026', [], false],
  ])('%s', (text, names, found) => {
    expect(pointsToSomebody(text, names)).toBe(found);
  });
});
