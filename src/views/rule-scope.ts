import { indexAddress } from '../model/address.ts';
import type { Config } from '../model/config.ts';
import { type Level, severities } from '../model/diagnostic.ts';
import type { DocType } from '../model/doc-type.ts';
import type { Rule } from '../model/rule.ts';

/** Documents that a rule looks at, and how severe its findings are there. */
export interface ScopeRow {
  documents: ScopedDocuments;
  level: Level;
}

/** Those of a type, by its name, perhaps with one status alone; those that globs find; those that no type covers. */
export type ScopedDocuments =
  | { type: string; address: string; status?: string }
  | { files: readonly string[] }
  | 'untyped'
  /** No document: the site as a whole. */
  | 'site';

/** Lists the documents that a rule looks at: by type, then statuses and files where it is less or more severe. */
export function ruleScope(rule: Pick<Rule, 'id' | 'severity' | 'appliesTo' | 'scope'>, config: Config): ScopeRow[] {
  const level = config.rules[rule.id] ?? rule.severity;
  if (rule.scope === 'site') return [{ documents: 'site', level }];
  const overrides = config.overrides.flatMap(({ files, rules }): ScopeRow[] => {
    const own = rules[rule.id];
    return own === undefined ? [] : [{ documents: { files }, level: own }];
  });
  if (rule.appliesTo === 'untyped') return [{ documents: 'untyped', level }, ...overrides];
  return [...config.types.flatMap((type) => typeRows(type, type.rules[rule.id] ?? level)), ...overrides];
}

function typeRows(type: DocType, level: Level): ScopeRow[] {
  const milder = Object.entries(type.severityByStatus).filter(
    ([, limit]) => level !== 'off' && severities.indexOf(limit) > severities.indexOf(level),
  );
  const documents = { type: type.name, address: indexAddress(type) };
  return [
    { documents, level },
    ...milder.map(([status, limit]) => ({ documents: { ...documents, status }, level: limit })),
  ];
}
