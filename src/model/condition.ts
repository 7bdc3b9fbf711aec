export type ConditionValue = string | number | boolean;

type Values = Readonly<Record<string, unknown>>;

/**
 * What the metadata of a document has to say: a value by field, or several of which one is enough; or a function of
 * all values.
 */
export type Condition =
  | Readonly<Record<string, ConditionValue | readonly ConditionValue[]>>
  | ((values: Values) => boolean);

/** Tells whether metadata meets a condition. @throws What a function of the contract's author throws. */
export function holds(condition: Condition, values: Values): boolean {
  if (typeof condition === 'function') return condition(values);
  return Object.entries(condition).every(([field, wanted]) => {
    const own = Object.hasOwn(values, field) ? texts(values[field]) : [];
    return texts(wanted).some((text) => own.includes(text));
  });
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String);

/** As people say it: `status is Moved or Gone`; empty for a function. */
export const conditionText = (condition: Condition): string =>
  typeof condition === 'function'
    ? ''
    : Object.entries(condition)
        .map(([field, wanted]) => `${field} is ${texts(wanted).join(' or ')}`)
        .join(' and ');
