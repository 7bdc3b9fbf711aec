import { z } from 'zod';
import type { Condition } from '../model/condition.ts';
import type { LineTarget, SectionSpec } from '../model/doc-type.ts';
import type { Holding } from '../model/facts.ts';
import { condition, lineTarget } from './options.ts';
import { mistakes } from './mistakes.ts';

export interface SectionOptions {
  /** Other titles that count as this section. */
  aliases?: readonly string[];
  guidance?: string;
  columns?: readonly string[];
  /** Required where the metadata says so: `{ status: ['active', 'done'] }`. */
  requiredWhen?: Condition;
  /** Level of the heading; default: 2. */
  level?: 1 | 2;
  /** The title has to stand as it is written here, letter case included. */
  exact?: boolean;
  /** The least it must have: lines that are not blank, words. */
  min?: { lines?: number; words?: number };
  /** What must stand in it. */
  holds?: Holding | readonly Holding[];
  /** Lines that it should have, blank ones included. */
  lines?: LineTarget;
}

const texts = z.array(z.string('must be a text'), 'must be a list of texts');
const holding = z.enum(['table', 'checklist', 'list', 'code'], 'must be table, checklist, list or code');
const atLeast = z.int('must be a whole number').positive('must be more than 0').optional();

const optionsSchema = z.strictObject(
  {
    aliases: texts.optional(),
    guidance: z.string('must be a text').optional(),
    columns: texts.optional(),
    requiredWhen: condition.optional(),
    level: z.literal([1, 2], 'must be 1 or 2').optional(),
    exact: z.boolean('must be true or false').optional(),
    min: z.strictObject({ lines: atLeast, words: atLeast }, 'must be { lines, words }').optional(),
    holds: z.union([holding, z.array(holding)], 'must be table, checklist, list or code').optional(),
    lines: lineTarget.optional(),
  },
  'must be options: { aliases: [...] }',
);

/** A section that every document of the type must have. */
export const required = (title: string, options: SectionOptions = {}): SectionSpec => section(title, true, options);

/** A section that a document may have; where it has it, the order counts. */
export const optional = (title: string, options: SectionOptions = {}): SectionSpec => section(title, false, options);

function section(title: string, isRequired: boolean, options: SectionOptions): SectionSpec {
  const { error } = optionsSchema.safeParse(options);
  if (error !== undefined) {
    throw new TypeError(`Section "${title}": ${mistakes(error, Object.keys(optionsSchema.shape)).join('; ')}`);
  }
  const { holds = [] } = options;
  return {
    title,
    required: isRequired,
    requiredWhen: options.requiredWhen,
    level: options.level ?? 2,
    exact: options.exact ?? false,
    aliases: options.aliases ?? [],
    guidance: options.guidance ?? '',
    columns: options.columns ?? [],
    min: options.min ?? {},
    holds: typeof holds === 'string' ? [holds] : holds,
    lines: options.lines ?? {},
  };
}
