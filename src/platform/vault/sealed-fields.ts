import { classify, type DataClass, Field } from '../database/fields.js';

type Entity = abstract new (...args: never[]) => unknown;

/** How an entity keeps its sealed properties: all of a row together in its column `sealed`. */
export interface SealSpec {
  readonly entity: Entity;
  readonly table: string;
  /** Property that names the person whose key seals the row. */
  readonly personId: string;
  /** Sealed properties with what stands in their place when the row holds nothing (any more). */
  readonly fields: Readonly<Record<string, unknown>>;
}

const fieldsOf = new Map<unknown, Record<string, unknown>>();
const specs = new Map<unknown, SealSpec>();

/**
 * A property that is never stored in plain text. It is no column of its own and cannot be asked for in SQL: neither
 * sorted nor searched by, which a blind index is for.
 */
export function SealedField(dataClass: DataClass, empty: unknown = null): PropertyDecorator {
  return (target, property) => {
    classify(dataClass)(target, property);
    ownFields(target.constructor)[String(property)] = empty;
  };
}

/** The column in which the sealed properties of a row lie, under the key of the person that `personId` names. */
export function SealedColumn(table: string, personId: string): PropertyDecorator {
  return (target, property) => {
    Field('special', { type: 'bytea', nullable: true })(target, property);
    const entity = target.constructor as Entity;
    specs.set(entity, { entity, table, personId, fields: fieldsOf.get(entity) ?? {} });
  };
}

/** @throws Error for an entity without sealed properties */
export function sealSpec(entity: Entity): SealSpec {
  const spec = specs.get(entity);
  if (!spec) throw new Error(`${entity.name} has nothing sealed`);
  return spec;
}

/** All entities with sealed properties that the program has loaded. */
export function sealSpecs(): readonly SealSpec[] {
  return [...specs.values()];
}

/** One object for an entity, in whatever order its decorators run. */
function ownFields(entity: unknown): Record<string, unknown> {
  const fields = fieldsOf.get(entity) ?? {};
  fieldsOf.set(entity, fields);
  return fields;
}
