import type { Rule } from '../model/rule.ts';
import { missingSection } from './missing-section.ts';

/** All rules, by id. */
export const rules: readonly Rule[] = [missingSection];
