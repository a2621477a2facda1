import { readLanguageNeeds } from '../../domain/vacancy-check/index.js';
import type { CaseJudge } from './cases.js';

interface Need {
  readonly lang: string;
  readonly level: string | null;
  readonly strength: string;
}

/** Passes when the set of needs (language, level or null, strength) equals the expected set. */
export const judge: CaseJudge = (testCase) => {
  const { text, expected } = testCase as { text: string; expected: { needs: readonly Need[] } };
  const read = new Set(readLanguageNeeds(text).map(line));
  const wanted = new Set(expected.needs.map(line));
  return [
    ...[...wanted].filter((need) => !read.has(need)).map((need) => `missing ${need}`),
    ...[...read].filter((need) => !wanted.has(need)).map((need) => `not expected ${need}`),
  ];
};

function line(need: Need): string {
  return `${need.lang} ${need.level ?? 'no level'} ${need.strength}`;
}
