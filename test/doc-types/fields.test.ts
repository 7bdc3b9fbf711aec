import { expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { baseFields, commaList, date, language } from '../../src/doc-types/fields.ts';

const day = 'is not a day of the calendar';

test.each<[schema: ZodType, value: unknown, expected: unknown]>([
  [date(), '2026-02-28', '2026-02-28'],
  [date(), new Date('2026-02-28T00:00:00Z'), '2026-02-28'],
  [date(), '2026-02-30', [day]],
  [date(), '28.02.2026', ['must be a date, YYYY-MM-DD']],
  [date(), '2026-02-28T10:00', ['must be a date, YYYY-MM-DD']],
  [date({ format: 'MM/DD/YYYY' }), '01/18/2026', '01/18/2026'],
  [date({ format: 'MM/DD/YYYY' }), '18/01/2026', [day]],
  [date({ format: 'D MMMM YYYY' }), '9 march 0026', '9 march 0026'],
  [date({ format: 'MMM D, YYYY' }), 'Feb 29, 2024', 'Feb 29, 2024'],
  [date({ format: 'MMM D, YYYY' }), 'Feb 29, 2023', [day]],
  [date({ format: 'YYYY-MM-DD HH:mm:ssZ' }), '2026-01-01 23:59:60Z', '2026-01-01 23:59:60Z'],
  [date({ format: 'YYYY-MM-DD HH:mm' }), '2026-01-01 24:00', ['must be a date, YYYY-MM-DD HH:mm']],
  [date({ format: 'YYYY.MM.DD' }), '2026-01-01', ['must be a date, YYYY.MM.DD']],
  [language(), 'pt-BR', 'pt-BR'],
  [language(), 'Arabic language', ['must be a language such as de, ar or pt-BR']],
  [language(), 'en_GB', ['must be a language such as de, ar or pt-BR']],
  [baseFields.shape.dir, 'up', ['Invalid option: expected one of "ltr"|"rtl"']],
  [commaList(), 'a, b,, c ', ['a', 'b', 'c']],
  [commaList(), ['a, b'], ['a, b']],
])('%# %j', (schema, value, expected) => {
  const { success, data, error } = schema.safeParse(value);
  expect(success ? data : error?.issues.map(({ message }) => message)).toEqual(expected);
});
