import pg from 'pg';
import { SharedValues } from './shared-values.js';

const TEXT_LIST = 1009;
const { TEXT, JSONB, INT4, TIMESTAMPTZ } = pg.types.builtins;

function parserOf(types: pg.CustomTypesConfig, oid: number): (text: string) => unknown {
  return types.getTypeParser(oid) as (text: string) => unknown;
}

describe('values of a reading', () => {
  it.each([
    [TEXT, 'employment'],
    [TEXT_LIST, '{early,"two words",NULL}'],
    [TEXT_LIST, '{}'],
    [JSONB, '[{"kldb":"22342","relation":"same"}]'],
    [JSONB, '{"en":"B1"}'],
    [JSONB, 'null'],
    [INT4, '17'],
    [TIMESTAMPTZ, '2026-11-21 12:00:00+00'],
  ])('of type %i say what they say otherwise: %s', (oid, text) => {
    const parse = parserOf(new SharedValues(), oid);
    const plain = parserOf(pg.types, oid)(text);
    expect(parse(text)).toEqual(plain);
    expect(parse(text)).toEqual(plain);
  });

  it('are one value when they are equal and repeat, in this reading alone', () => {
    const types = new SharedValues();
    const levels = '{"en":"B1"}';
    expect(parserOf(types, JSONB)(levels)).toBe(parserOf(types, JSONB)(levels));
    expect(parserOf(types, JSONB)(levels)).not.toBe(parserOf(new SharedValues(), JSONB)(levels));
  });

  it('of one type are no values of another', () => {
    const types = new SharedValues();
    expect(parserOf(types, TEXT_LIST)('{}')).toEqual([]);
    expect(parserOf(types, JSONB)('{}')).toEqual({});
    expect(parserOf(types, TEXT)('{}')).toBe('{}');
  });
});
