import { readLanguageNeeds } from './reader.js';

/** English wordings and needs: language, level or `-`, and `nice` where it is a wish. */
const ROWS: readonly (readonly [string, string])[] = [
  ['Fluent German', 'de C1'],
  ['Good command of English is a plus.', 'en B1 nice'],
  ['You speak fluent German and good English.', 'de C1;en B1'],
  ['German B2 required, English is an advantage', 'de B2;en - nice'],
  ['No German required.', ''],
  ['German is not required, but helpful.', 'de - nice'],
  ['Native English speaker', 'en C2'],
  ['Basic German skills are sufficient.', 'de A2'],
  ['Very good written and spoken English', 'en C1'],
  ['Proficient in German and English', 'de C1;en C1'],
  ['Intermediate German (B1)', 'de B1'],
  ['Arabic or Farsi would be an asset', 'ar - nice;fa - nice'],
  ['German language skills at level B1 or higher', 'de B1'],
  ['English-speaking team, German A2 required', 'de A2'],
  ['Knowledge of Ukrainian or Russian preferred', 'uk - nice;ru - nice'],
  ['Fluent in German and English', 'de C1;en C1'],
  ['Good German skills (B1)', 'de B1'],
  ['German: B2, English: nice to have', 'de B2;en - nice'],
  ['Basic knowledge of German is sufficient', 'de A2'],
  ['English is required, German is helpful', 'en -;de - nice'],
  ['Minimum German level: A2', 'de A2'],
  ['No German skills necessary, English B1 required', 'en B1'],
  ['Ability to communicate in German', 'de -'],
  ['German (C1) and English (B2) required; French desirable', 'de C1;en B2;fr - nice'],
  ['Very good command of German, both written and spoken', 'de C1'],
  ['German or English at B1 level', 'de B1;en B1'],
  ['We offer German courses.', ''],
  ['Our team speaks English and Arabic.', ''],
];

const read = (text: string): string =>
  readLanguageNeeds(text)
    .map(({ lang, level, strength }) => `${lang} ${level ?? '-'}${strength === 'nice' ? ' nice' : ''}`)
    .join(';');

describe('language needs in English', () => {
  it.each(ROWS)('of "%s" are %s', (text, expected) => expect(read(text)).toBe(expected));
});
