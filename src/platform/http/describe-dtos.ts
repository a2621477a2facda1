import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';

interface Rule {
  readonly target: unknown;
  readonly propertyName: string;
  readonly name?: string;
  readonly type: string;
  readonly each: boolean;
  readonly constraints?: readonly unknown[];
}

type Dto = abstract new (...args: never[]) => object;

/** The part of an OpenAPI schema that one validation rule implies. */
const SCHEMA_OF_RULE: Readonly<Record<string, (constraints: readonly unknown[]) => Record<string, unknown>>> =
  {
    isString: () => ({ type: 'string' }),
    isInt: () => ({ type: 'integer' }),
    isNumber: () => ({ type: 'number' }),
    isBoolean: () => ({ type: 'boolean' }),
    isEmail: () => ({ type: 'string', format: 'email' }),
    isUuid: () => ({ type: 'string', format: 'uuid' }),
    min: ([minimum]) => ({ minimum }),
    max: ([maximum]) => ({ maximum }),
    minLength: ([minLength]) => ({ minLength }),
    maxLength: ([maxLength]) => ({ maxLength }),
    matches: ([pattern]) => (pattern instanceof RegExp ? { pattern: pattern.source } : {}),
    isIn: ([values]) => (Array.isArray(values) ? { enum: values as unknown[] } : {}),
    arrayMaxSize: ([maxItems]) => ({ maxItems }),
    arrayMinSize: ([minItems]) => ({ minItems }),
  };

let described = 0;

/**
 * Tells Swagger about the fields of every DTO from its validation rules, so that the document says what the check
 * enforces. What a class states with `@ApiProperty` itself stays.
 */
export function describeDtos(): void {
  const rules = allRules();
  if (rules.length === described) return;
  described = rules.length;
  for (const [target, properties] of byProperty(rules))
    for (const [property, own] of properties)
      ApiProperty(describe(target, property, own))(target.prototype as object, property);
}

function describe(target: Dto, property: string, rules: readonly Rule[]): ApiPropertyOptions {
  const optional = rules.some(({ type }) => type === 'conditionalValidation');
  const known = Reflect.getMetadata(
    'swagger/apiModelProperties',
    target.prototype as object,
    property,
  ) as unknown;
  if (known !== undefined) return optional ? { required: false } : {};
  const schema = Object.assign(
    {},
    ...rules.map(({ name = '', constraints = [] }) => SCHEMA_OF_RULE[name]?.(constraints) ?? {}),
  ) as Record<string, unknown>;
  const nested = defaultMetadataStorage.findTypeMetadata(target, property)?.typeFunction();
  const list = rules.some(({ name, each }) => name === 'isArray' || each);
  const type: unknown =
    nested ?? (schema['type'] === undefined && !schema['enum'] ? typeOf(target, property) : undefined);
  return {
    ...schema,
    ...(type === undefined ? {} : { type }),
    ...(list ? { isArray: true } : {}),
    required: !optional,
  } as ApiPropertyOptions;
}

function typeOf(target: Dto, property: string): unknown {
  const type: unknown = Reflect.getMetadata('design:type', target.prototype as object, property);
  return type === Object || type === Array ? String : type;
}

function byProperty(rules: readonly Rule[]): ReadonlyMap<Dto, ReadonlyMap<string, readonly Rule[]>> {
  const found = new Map<Dto, Map<string, Rule[]>>();
  for (const rule of rules) {
    if (typeof rule.target !== 'function') continue;
    const properties = found.get(rule.target as Dto) ?? new Map<string, Rule[]>();
    properties.set(rule.propertyName, [...(properties.get(rule.propertyName) ?? []), rule]);
    found.set(rule.target as Dto, properties);
  }
  return found;
}

/** class-validator keeps its rules per class in a private map; its public method needs the class first. */
function allRules(): readonly Rule[] {
  const storage = getMetadataStorage() as unknown as {
    validationMetadatas: ReadonlyMap<unknown, readonly Rule[]>;
  };
  return [...storage.validationMetadatas.values()].flat();
}
