import picomatch from 'picomatch';
import type { Config } from '../model/config.ts';
import { type Level, severities, type Severity } from '../model/diagnostic.ts';
import type { DocType } from '../model/doc-type.ts';
import type { DocumentFacts } from '../model/facts.ts';
import type { Rule } from '../model/rule.ts';

/** A level and who says it. */
export interface LevelStep {
  /** `the rule itself`, `rules`, `type adr`, `status draft`, `overrides for old/**`. */
  from: string;
  level: Level;
}

/** Lists who has a say in the level of a rule for a document; the last one decides. */
export type LevelsOf = (rule: Pick<Rule, 'id' | 'severity'>, document: DocumentFacts, docType: DocType) => LevelStep[];

/** @returns A function that holds the config's globs ready. */
export function levelsOf({ content, rules, overrides }: Config): LevelsOf {
  const matchers = overrides.map((override) => ({ ...override, isMatch: picomatch([...override.files]) }));
  return ({ id, severity }, document, docType) => {
    const steps: LevelStep[] = [{ from: 'the rule itself', level: severity }];
    const add = (from: string, level: Level | undefined) => level !== undefined && steps.push({ from, level });
    add('rules', rules[id]);
    add(`type ${docType.name}`, docType.rules[id]);
    const status = document.frontmatter.values['status'];
    if (typeof status === 'string' && Object.hasOwn(docType.severityByStatus, status)) {
      add(`status ${status}`, atMost(steps.at(-1)!.level, docType.severityByStatus[status]!));
    }
    const path = document.path.slice(content.length + 1);
    for (const { files, isMatch, rules: levels } of matchers) {
      if (levels[id] !== undefined && isMatch(path)) add(`overrides for ${files.join(', ')}`, levels[id]);
    }
    return steps;
  };
}

const atMost = (level: Level, limit: Severity): Level =>
  level !== 'off' && severities.indexOf(level) < severities.indexOf(limit) ? limit : level;
