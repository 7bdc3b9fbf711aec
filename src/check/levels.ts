import picomatch from 'picomatch';
import { pathInContent } from '../model/address.ts';
import type { Config } from '../model/config.ts';
import { type Level, severities, type Severity } from '../model/diagnostic.ts';
import type { DocType } from '../model/doc-type.ts';
import type { Outline } from '../model/facts.ts';
import type { Rule } from '../model/rule.ts';

/** A level and who says it. */
export interface LevelStep {
  /** `the rule itself`, `rules`, `type adr`, `status draft`, `overrides for old/**`. */
  from: string;
  level: Level;
}

type Document = Pick<Outline, 'path' | 'frontmatter'>;

export interface Levels {
  /** Lists who has a say in the level of a rule for a document; the last one decides. */
  stepsOf: (rule: Pick<Rule, 'id' | 'severity'>, document: Document, docType: DocType) => LevelStep[];
  /** Equal for documents that have the same levels. */
  kindOf: (document: Document, docType: DocType) => string;
}

/** Holds the config's globs ready. */
export function levelsOf({ content, rules, overrides }: Config): Levels {
  const matchers = overrides.map((override) => ({ ...override, isMatch: picomatch([...override.files]) }));
  const matchersFor = ({ path }: Document) => matchers.filter(({ isMatch }) => isMatch(pathInContent(content, path)));
  const kindOf = (document: Document, docType: DocType) => {
    const status = statusOf(document);
    // Most configs have no overrides, and the name alone is a text that is there.
    if (matchers.length === 0) return status === undefined ? docType.name : `${docType.name}\n${status}`;
    const fitting = matchersFor(document).map((matcher) => matchers.indexOf(matcher));
    return `${docType.name}\n${fitting.join(' ')}${status === undefined ? '' : `\n${status}`}`;
  };
  const stepsOf: Levels['stepsOf'] = ({ id, severity }, document, docType) => {
    const steps: LevelStep[] = [{ from: 'the rule itself', level: severity }];
    const add = (from: string, level: Level | undefined) => level !== undefined && steps.push({ from, level });
    add('rules', rules[id]);
    add(`type ${docType.name}`, docType.rules[id]);
    const status = statusOf(document);
    if (status !== undefined && Object.hasOwn(docType.severityByStatus, status)) {
      add(`status ${status}`, atMost(steps.at(-1)!.level, docType.severityByStatus[status]!));
    }
    for (const { files, rules: levels } of matchersFor(document)) add(`overrides for ${files.join(', ')}`, levels[id]);
    return steps;
  };
  return { stepsOf, kindOf };
}

function statusOf({ frontmatter }: Document): string | undefined {
  const { status } = frontmatter.values;
  return typeof status === 'string' ? status : undefined;
}

const atMost = (level: Level, limit: Severity): Level =>
  level !== 'off' && severities.indexOf(level) < severities.indexOf(limit) ? limit : level;
