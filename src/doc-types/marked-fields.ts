import type { ZodType } from 'zod';

/** Deeper than any metadata; a schema may hold itself. */
const deepest = 8;

interface Inner {
  type: string;
  shape?: Record<string, ZodType>;
  element?: ZodType;
  valueType?: ZodType;
  items?: readonly ZodType[];
  innerType?: ZodType;
  in?: ZodType;
  out?: ZodType;
  left?: ZodType;
  right?: ZodType;
  options?: readonly ZodType[];
}

/** Places below a schema of schemas that are marked: `source`, `hero.actions.*.link`. */
export function markedFields(schema: ZodType, isMarked: (schema: ZodType) => boolean, path = '', depth = 0): string[] {
  if (depth > deepest) return [];
  if (isMarked(schema)) return [path];
  const def = schema._zod.def as Inner;
  const below = (name: string, inner: ZodType) =>
    markedFields(inner, isMarked, path === '' ? name : `${path}.${name}`, depth + 1);
  const items = [def.element, def.valueType, ...(def.type === 'tuple' ? (def.items ?? []) : [])];
  const same = [def.innerType, def.in, def.out, def.left, def.right, ...(def.options ?? [])];
  const found = [
    ...Object.entries(def.shape ?? {}).flatMap(([name, inner]) => below(name, inner)),
    ...items.flatMap((inner) => (inner === undefined ? [] : below('*', inner))),
    ...same.flatMap((inner) => (inner === undefined ? [] : markedFields(inner, isMarked, path, depth + 1))),
  ];
  return [...new Set(found)];
}
