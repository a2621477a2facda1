import { getMetadataArgsStorage } from 'typeorm';
import { DATA_CLASSES } from '../auth/data-classes.js';
import { type DataClass, dataClassOf } from '../database/fields.js';

type Entity = abstract new (...args: never[]) => unknown;
type Json = Record<string, unknown>;

const shown = new Map<string, Entity>();

/**
 * Says of which entity an answer shows columns: properties of the same name carry the data class of their column. An
 * answer named like its entity (`PlacementView` of `Placement`) needs no such word.
 */
export const ShowsColumnsOf =
  (entity: Entity): ClassDecorator =>
  (view) => {
    shown.set(view.name, entity);
  };

/**
 * Gives every property of every answer in an OpenAPI document its `x-data-class`: the tag of the column it shows, or
 * else the class of the operation that hands it out. Of several operations the least delicate counts, because whoever
 * may call that one reads the property.
 */
export function tagFields(document: unknown): void {
  const { paths, components } = document as { paths: Json; components: { schemas: Json } };
  const tagger = new Tagger(components.schemas, entitiesByView());
  for (const item of Object.values(paths))
    for (const operation of Object.values(item as Json)) tagger.operation(operation as Json);
}

class Tagger {
  /** Rank at which a named schema was last walked. */
  private readonly walked = new Map<string, number>();

  constructor(
    private readonly schemas: Json,
    private readonly entities: ReadonlyMap<string, Entity>,
  ) {}

  operation(operation: Json): void {
    const rank = rankOf(operation['x-data-class'] as DataClass);
    for (const [status, answer] of Object.entries((operation['responses'] ?? {}) as Json)) {
      const contents = Object.values(((answer as Json)['content'] ?? {}) as Json);
      // A refusal says nothing about anybody.
      for (const content of contents)
        this.walk((content as Json)['schema'], status === 'default' ? 0 : rank, null);
    }
  }

  private walk(node: unknown, rank: number, name: string | null): void {
    if (Array.isArray(node)) for (const part of node) this.walk(part, rank, null);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const schema = node as Json;
    if (typeof schema['$ref'] === 'string') this.follow(schema['$ref'].split('/').at(-1) ?? '', rank);
    for (const [property, part] of Object.entries((schema['properties'] ?? {}) as Json)) {
      (part as Json)['x-data-class'] = this.columnClass(name, property) ?? DATA_CLASSES[rank];
      this.walk(part, rank, null);
    }
    for (const key of ['items', 'allOf', 'anyOf', 'oneOf', 'additionalProperties'])
      this.walk(schema[key], rank, null);
  }

  private follow(name: string, rank: number): void {
    if ((this.walked.get(name) ?? Infinity) <= rank) return;
    this.walked.set(name, rank);
    this.walk(this.schemas[name], rank, name);
  }

  private columnClass(view: string | null, property: string): DataClass | undefined {
    const entity = view === null ? undefined : this.entities.get(view);
    return entity && dataClassOf(entity, property);
  }
}

function entitiesByView(): ReadonlyMap<string, Entity> {
  const named = getMetadataArgsStorage().tables.flatMap(({ target }) =>
    typeof target === 'function' ? [[`${target.name}View`, target as Entity] as const] : [],
  );
  return new Map([...named, ...shown]);
}

function rankOf(dataClass: DataClass): number {
  return DATA_CLASSES.indexOf(dataClass);
}
