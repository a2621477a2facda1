import { Answers } from './row-work.js';

describe('what a table asks for', () => {
  it('is asked for once, whatever the answer was', () => {
    const answers = new Answers<string | null>();
    expect(answers.missing(['a', 'b', 'a'])).toEqual(['a', 'b']);
    answers.keep(['a', 'b'], ['A', null]);
    expect(answers.missing(['b', 'c', 'a'])).toEqual(['c']);
    answers.keep(['c'], ['C']);
    expect(['a', 'b', 'c'].map((word) => answers.of(word))).toEqual(['A', null, 'C']);
  });

  it('is never taken for granted', () => {
    expect(() => new Answers<string>().of('a')).toThrow();
  });

  it('is forgotten when it becomes too much, and then all of a piece is asked for again', () => {
    const answers = new Answers<number>();
    const words = Array.from({ length: 5000 }, (_, at) => `word ${at}`);
    answers.keep(answers.missing(words), [...words.keys()]);
    expect(answers.missing(['word 1', 'new'])).toEqual(['word 1', 'new']);
  });
});
