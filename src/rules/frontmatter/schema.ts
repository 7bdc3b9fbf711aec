import { globalRegistry, type ZodType } from 'zod';

interface Def {
  type: string;
  innerType?: ZodType;
  in?: ZodType;
  out?: ZodType;
  getter?: () => ZodType;
  element?: ZodType;
  shape?: Record<string, ZodType>;
  catchall?: ZodType;
  entries?: Record<string, string | number>;
  values?: readonly unknown[];
}

const defOf = (schema: ZodType): Def => schema._zod.def;

/** A schema, then what it wraps: optionals, defaults, `preprocess`, outermost first. */
function* layers(schema: ZodType | undefined): Generator<ZodType> {
  while (schema !== undefined) {
    yield schema;
    const def = defOf(schema);
    const isPreprocess = def.in !== undefined && defOf(def.in).type === 'transform';
    schema = def.innerType ?? (isPreprocess ? def.out : def.in) ?? def.getter?.();
  }
}

/** Thousands of documents ask for the same few. */
const known = new WeakMap<ZodType, Def>();

function innermost(schema: ZodType): Def {
  let def = known.get(schema);
  if (def === undefined) known.set(schema, (def = defOf(Array.from(layers(schema)).at(-1) ?? schema)));
  return def;
}

/** The schema of what stands at a path below another; undefined where the contract does not know the path. */
export function schemaAt(schema: ZodType, path: readonly PropertyKey[]): ZodType | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const { shape, element } = innermost(schema);
  const below = element ?? (shape !== undefined && Object.hasOwn(shape, key) ? shape[String(key)] : undefined);
  return below && schemaAt(below, rest);
}

/** What a field is for: its own `.meta({ description })`, or that of what it stands in. */
export function descriptionAt(schema: ZodType, path: readonly PropertyKey[]): string | undefined {
  const own = Array.from(layers(schemaAt(schema, path)), (layer) => globalRegistry.get(layer)?.description);
  return (
    own.find((text) => text !== undefined) ?? (path.length > 1 ? descriptionAt(schema, path.slice(0, -1)) : undefined)
  );
}

/** The values of an enum or of literals; empty for any other schema. */
export function allowedValues(schema: ZodType | undefined): string[] {
  const { entries, values } = schema === undefined ? {} : innermost(schema);
  return (values ?? Object.values(entries ?? {})).map(String);
}

/** Names of the fields of an object's schema. */
export const knownKeys = (schema: ZodType | undefined): string[] =>
  schema === undefined ? [] : Object.keys(innermost(schema).shape ?? {});

export interface UnknownKey {
  /** Path of the object that holds it. */
  path: PropertyKey[];
  key: string;
}

/** Lists the keys that no schema knows. An object that says nothing of other keys allows none. */
export function unknownKeys(schema: ZodType, value: unknown, path: PropertyKey[] = []): UnknownKey[] {
  const { element, shape, catchall } = innermost(schema);
  if (element !== undefined && Array.isArray(value)) {
    return value.flatMap((item, index) => unknownKeys(element, item, [...path, index]));
  }
  if (shape === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const isClosed = catchall === undefined || defOf(catchall).type === 'never';
  const found: UnknownKey[] = [];
  for (const [key, item] of Object.entries(value)) {
    const below = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (below === undefined) {
      if (isClosed) found.push({ path, key });
    } else if (typeof item === 'object') found.push(...unknownKeys(below, item, [...path, key]));
  }
  return found;
}
