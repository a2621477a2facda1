/** Reads the portal's OpenAPI document as far as the contract test needs it. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[] | undefined;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly summary: string;
  /** `x-data-class`: the most delicate data that the operation hands out or takes in. */
  readonly dataClass: string | undefined;
  readonly pathParameters: readonly Parameter[];
  readonly query: readonly Parameter[];
  /** Schema of the JSON body, resolved; null without one. */
  readonly body: Schema | null;
}

export interface ApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface RawOperation {
  readonly summary?: string;
  readonly 'x-data-class'?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}

export function operationsOf(document: ApiDocument): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, raw]) => {
      const parameters = raw.parameters ?? [];
      const body = raw.requestBody?.content['application/json']?.schema;
      return {
        method: method as Operation['method'],
        path,
        summary: raw.summary ?? '',
        dataClass: raw['x-data-class'],
        pathParameters: parameters.filter((one) => one.in === 'path'),
        query: parameters.filter((one) => one.in === 'query'),
        body: body ? resolved(document, body) : null,
      };
    }),
  );
}

export function nameOf({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method.toUpperCase()} ${path}`;
}

/** True for a property that null takes away. */
export function mayBeNull(schema: Schema): boolean {
  return typesOf(schema).includes('null');
}

function typesOf({ type = [] }: Schema): readonly string[] {
  return typeof type === 'string' ? [type] : type;
}

/** Follows references, also the single one that Swagger puts into `allOf`; of several types the one beside null. */
export function resolved(document: ApiDocument, schema: Schema): Schema {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (reference === undefined) return { ...schema, type: typesOf(schema).find((type) => type !== 'null') };
  const found = document.components.schemas[reference.split('/').at(-1) ?? ''];
  if (!found) throw new Error(`${reference} leads nowhere`);
  return resolved(document, found);
}

/** A value that the schema lets pass, as far as the schema says everything. */
export function exampleOf(document: ApiDocument, given: Schema): unknown {
  const schema = resolved(document, given);
  if (schema.example !== undefined) return schema.example;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'string':
      return stringExample(schema);
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: schema.minItems ?? 1 }, () => exampleOf(document, schema.items ?? {}));
    default:
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, exampleOf(document, schema.properties?.[name] ?? {})]),
      );
  }
}

function stringExample({ format, minLength = 1 }: Schema): string {
  if (format === 'uuid') return crypto.randomUUID();
  if (format === 'date') return '2027-01-04';
  if (format === 'email') return 'nobody@example.org';
  return 'x'.repeat(Math.max(minLength, 1));
}

/** A value of another type than the schema asks for. */
export function wrongFor(document: ApiDocument, given: Schema): unknown {
  const schema = resolved(document, given);
  if (schema.type === 'boolean' || schema.type === 'integer' || schema.type === 'number') return 'x';
  if (schema.type === 'array') return 'x';
  if (schema.properties ?? schema.type === 'object') return 'x';
  return { not: 'a text' };
}

/** A value for the address that the parameter refuses; null when any text is welcome and only its safety counts. */
export function wrongInQuery({ schema = {} }: Parameter): string {
  const narrow = typesOf(schema).some(
    (type) => type === 'boolean' || type === 'integer' || type === 'number',
  );
  if (schema.enum ?? narrow) return 'nonsense';
  return 'a\u0000b';
}
