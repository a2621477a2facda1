import { classify } from '../database/fields.js';
import { ShowsColumnsOf, tagFields } from './field-classes.js';

class Letter {
  @classify('case')
  text: string;

  @classify('public')
  id: string;
}

@ShowsColumnsOf(Letter)
class ShownLetterView {}

type Json = Record<string, unknown>;
const answer = (schema: unknown): Json => ({ content: { 'application/json': { schema } } });
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** Tags a document of operations, each with a class and the schema it answers with. */
function classesOf(schemas: Json, operations: readonly (readonly [string, unknown])[]): Json {
  const paths = Object.fromEntries(
    operations.map(([dataClass, schema], index) => [
      `/${index}`,
      { get: { 'x-data-class': dataClass, responses: { 200: answer(schema) } } },
    ]),
  );
  tagFields({ paths, components: { schemas } });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const properties = (schema as { properties: Record<string, Json> }).properties;
      const own = Object.entries(properties).map(([property, one]) => [property, one['x-data-class']]);
      return [name, Object.fromEntries(own) as Json];
    }),
  );
}

describe('the data class of a property', () => {
  it('is the tag of the column it shows, and of its operation where it shows none', () => {
    const schemas = { [ShownLetterView.name]: { properties: { id: {}, text: {}, pages: {} } } };
    expect(classesOf(schemas, [['special', ref(ShownLetterView.name)]])).toEqual({
      ShownLetterView: { id: 'public', text: 'case', pages: 'special' },
    });
  });

  it('is the least delicate of several operations, in whichever order they stand', () => {
    for (const operations of [
      ['org', 'special'],
      ['special', 'org'],
    ])
      expect(
        classesOf(
          { Page: { properties: { total: {} } } },
          operations.map((one) => [one, ref('Page')] as const),
        ),
      ).toEqual({ Page: { total: 'org' } });
  });

  it('reaches lists, alternatives and parts that hold themselves', () => {
    const schemas = {
      Tree: {
        properties: { branches: { type: 'array', items: ref('Tree') }, leaf: { anyOf: [ref('Leaf')] } },
      },
      Leaf: { properties: { colour: {} } },
      Unused: { properties: { nothing: {} } },
    };
    expect(classesOf(schemas, [['case', { type: 'array', items: ref('Tree') }]])).toEqual({
      Tree: { branches: 'case', leaf: 'case' },
      Leaf: { colour: 'case' },
      Unused: { nothing: undefined },
    });
  });
});
