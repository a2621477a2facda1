import fc from 'fast-check';
import { isNamed, mailAddress, nameWords, phoneNumber, soughtPart, wordParts } from './look-up.js';

describe('words of a name', () => {
  it.each([
    [['Müller', 'Mueller', 'MULLER', 'Mu\u0308ller'], ['muller']],
    [
      ['Groß-Gerau', 'gross gerau', 'GROSS GERAU'],
      ['gross', 'gerau'],
    ],
    [
      ['Łukasz Jørgensen', 'lukasz jorgensen', 'Lukasz Joergensen'],
      ['lukasz', 'jorgensen'],
    ],
    [
      ['Олександр Щука', 'Oleksandr Shchuka'],
      ['oleksandr', 'shchuka'],
    ],
    [['أحمد', 'احمد', 'أَحْمَد'], ['احمد']],
    [['  ', '--'], []],
  ])('%j are %j', (spellings, words) => {
    for (const spelling of spellings) expect(nameWords(spelling)).toEqual(words);
  });

  it('are found by any beginning from two letters on, in any spelling of the typed word', () => {
    const word = fc.stringMatching(/^[a-zäöüßA-Zé]{2,14}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 2, max: 14 }), (first, last, length) => {
        const name = `${first} ${last}`;
        const [typed = ''] = nameWords(first);
        const part = typed.slice(0, length);
        const kept = new Set(nameWords(name).flatMap(wordParts));
        if (part.length > 1 || part === typed) expect(kept).toContain(soughtPart(part));
        expect(isNamed(name, [part])).toBe(true);
        expect(isNamed(name, [`${typed}x`])).toBe(nameWords(name).some((one) => one.startsWith(`${typed}x`)));
      }),
    );
  });
});

it.each([
  ['0621 / 123-456', '+49621123456'],
  ['+49 (0)621 123456', '+49621123456'],
  ['0049 621 123456', '+49621123456'],
  ['+380 44 123 45 67', '+380441234567'],
  ['12345', null],
  ['call me', null],
])('the phone number %j is %j', (text, number) => {
  expect(phoneNumber(text)).toBe(number);
});

it.each([
  [' Amira@Example.ORG ', 'amira@example.org'],
  ['amira', null],
])('the address %j is %j', (text, address) => {
  expect(mailAddress(text)).toBe(address);
});
