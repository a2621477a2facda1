import type { ApiDocument } from './operations.js';

/** One property of an answer of an operation, named `METHOD path .property.of.property`. */
export interface AnsweredField {
  readonly name: string;
  readonly dataClass: unknown;
  readonly operationClass: unknown;
}

type Json = Readonly<Record<string, unknown>>;

/** Every property that an operation may answer with, lists and parts included; refusals aside. */
export function answeredFields(document: ApiDocument): readonly AnsweredField[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      const { responses = {}, 'x-data-class': operationClass } = operation as unknown as {
        responses?: Json;
        'x-data-class'?: unknown;
      };
      const name = `${method.toUpperCase()} ${path} `;
      return Object.entries(responses)
        .filter(([status]) => /^2/.test(status))
        .flatMap(([, answer]) => Object.values(((answer as Json)['content'] ?? {}) as Json))
        .flatMap((content) => fieldsOf(document, (content as Json)['schema'], name, []))
        .map((field) => ({ ...field, operationClass }));
    }),
  );
}

function fieldsOf(
  document: ApiDocument,
  node: unknown,
  name: string,
  above: readonly string[],
): readonly Omit<AnsweredField, 'operationClass'>[] {
  if (Array.isArray(node)) return node.flatMap((part) => fieldsOf(document, part, name, above));
  if (typeof node !== 'object' || node === null) return [];
  const schema = node as Json;
  const reference = typeof schema['$ref'] === 'string' ? (schema['$ref'].split('/').at(-1) ?? '') : null;
  if (reference !== null)
    return above.includes(reference)
      ? []
      : fieldsOf(document, document.components.schemas[reference], name, [...above, reference]);
  const own = Object.entries((schema['properties'] ?? {}) as Json).flatMap(([property, part]) => [
    { name: `${name}.${property}`, dataClass: (part as Json)['x-data-class'] },
    ...fieldsOf(document, part, `${name}.${property}`, above),
  ]);
  const parts = ['items', 'allOf', 'anyOf', 'oneOf', 'additionalProperties'].map((key) => schema[key]);
  return [...own, ...fieldsOf(document, parts, name, above)];
}
