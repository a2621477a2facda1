import { ruleInfos, WARNING_LEVELS } from '../../../src/domain/work-permission/index.js';
import { CATALOGUES } from '../../../src/web/i18n/index.js';

const sorted = (keys: Iterable<string>): readonly string[] => [...keys].sort();

describe('plain words of the law', () => {
  it('are there for every rule, and for no other', () => {
    expect(sorted(Object.keys(CATALOGUES.de.rules))).toEqual(sorted(ruleInfos().keys()));
  });

  it('are there for every hint, and for no other', () => {
    expect(sorted(Object.keys(CATALOGUES.de.warnings))).toEqual(sorted(Object.keys(WARNING_LEVELS)));
  });

  it('name the day exactly where a code names one', () => {
    for (const [code, text] of Object.entries(CATALOGUES.de.warnings)) {
      expect([code, text.includes('{{date}}')]).toEqual([code, /(^|_)DATE(_UNLESS_EXTENDED)?$/.test(code)]);
    }
  });

  it('stay short', () => {
    for (const words of [CATALOGUES.de.rules, CATALOGUES.de.warnings]) {
      expect(Object.values(words).filter((text) => text.length > 160)).toEqual([]);
    }
  });
});
