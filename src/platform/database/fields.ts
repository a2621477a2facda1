import { Column, ColumnOptions, PrimaryGeneratedColumn } from 'typeorm';

/**
 * How far a column may travel. `public`: anybody. `org`: inside the organisation. `case`: name, contact, history;
 * needs a relation to the person. `special`: status, health, family, origin (Art. 9 GDPR); needs a grant.
 */
export type DataClass = 'public' | 'org' | 'case' | 'special';

type Target = abstract new (...args: never[]) => unknown;

const classes = new Map<unknown, Map<string, DataClass>>();

/** Tags a property that carries a decorator of TypeORM's own, such as a key that is not a random id. */
export function classify(dataClass: DataClass): PropertyDecorator {
  return (target, property) => {
    const owner = target.constructor;
    const fields = classes.get(owner) ?? new Map<string, DataClass>();
    fields.set(String(property), dataClass);
    classes.set(owner, fields);
  };
}

/** A column with its data class; used in place of `@Column`, so that no column goes without one. */
export function Field(dataClass: DataClass, options: ColumnOptions = {}): PropertyDecorator {
  return (target, property) => {
    classify(dataClass)(target, property);
    Column(isRandomId(options) ? { ...options, default: undefined, generated: 'uuid' } : options)(
      target,
      property,
    );
  };
}

/** TypeORM knows a random id from the database as a generation, not as a default; both mean the same column. */
function isRandomId({ type, default: value }: ColumnOptions): boolean {
  return type === 'uuid' && typeof value === 'function' && (value as () => unknown)() === 'gen_random_uuid()';
}

/** The primary key: a random UUID (version 4), which tells nothing and cannot be counted through. */
export function IdField(): PropertyDecorator {
  return (target, property) => {
    classify('public')(target, property);
    PrimaryGeneratedColumn('uuid')(target, property);
  };
}

/** The class of an entity's property, looking up its base classes; undefined when nobody tagged it. */
export function dataClassOf(entity: Target, property: string): DataClass | undefined {
  for (let owner: unknown = entity; typeof owner === 'function'; owner = Object.getPrototypeOf(owner)) {
    const found = classes.get(owner)?.get(property);
    if (found) return found;
  }
  return undefined;
}
