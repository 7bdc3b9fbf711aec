import { YAMLException } from 'js-yaml';
import type { AlertRule, AlertRuleFailure, AlertRules } from '../model/alert-rules.ts';
import type { Failure } from '../model/facts.ts';
import type { Range } from '../model/position.ts';
import { type LineIndex, lineIndex } from '../text/line-index.ts';
import { parseYamlDocuments, type YamlFacts } from './yaml.ts';
import { yamlHelp } from './yaml-help.ts';

interface ReadFile {
  path: string;
  text: string;
  failure?: Failure;
}

/** Puts together what rule files say. Never throws for what stands in them. */
export function alertRulesOf(files: readonly ReadFile[], unmatched: readonly string[] = []): AlertRules {
  const parsed = files.map(parseRuleFile);
  return {
    byName: Map.groupBy(
      parsed.flatMap(({ rules }) => rules),
      ({ name }) => name,
    ),
    failures: parsed.flatMap(({ failures }) => failures),
    unmatched,
  };
}

interface Found {
  rules: AlertRule[];
  failures: AlertRuleFailure[];
}

function parseRuleFile({ path, text, failure }: ReadFile): Found {
  if (failure !== undefined) return { rules: [], failures: [{ ...failure, path }] };
  const lines = lineIndex(text);
  try {
    const found: Found = { rules: [], failures: [] };
    for (const facts of parseYamlDocuments(text))
      collect({ path, lines, facts, found, seen: new Set() }, facts.value, '');
    return found;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const at = Math.min(error.mark?.position ?? 0, text.length);
    // Between quotes, braces are for Prometheus.
    const help = /^\s*\{\{/m.test(text)
      ? 'Name files that are YAML as they stand: templates are not run'
      : yamlHelp(error, text);
    return {
      rules: [],
      failures: [{ message: `The file is not valid YAML: ${error.reason}`, help, range: lines.range(at, at), path }],
    };
  }
}

interface Reading {
  path: string;
  lines: LineIndex;
  facts: YamlFacts;
  found: Found;
  /** Lists that an alias repeats are read once. */
  seen: Set<unknown>;
}

/** A rule file, a `PrometheusRule` of Kubernetes, or a list of these; all else is passed over. */
function collect(reading: Reading, value: unknown, at: string): void {
  if (!isObject(value)) return;
  if (Array.isArray(value['items']) && value['kind'] === 'List')
    for (const [index, item] of value['items'].entries()) collect(reading, item, join(at, `items.${index}`));
  const isResource = value['kind'] === 'PrometheusRule';
  const holder = isResource ? value['spec'] : value;
  if (!isObject(holder) || !('groups' in holder)) return;
  eachOf(reading, holder['groups'], join(at, isResource ? 'spec.groups' : 'groups'), (group, place) => {
    if (group['rules'] !== undefined)
      eachOf(reading, group['rules'], join(place, 'rules'), (rule, own) => addRule(reading, rule, own));
  });
}

function eachOf(
  reading: Reading,
  list: unknown,
  at: string,
  visit: (item: Record<string, unknown>, at: string) => void,
): void {
  if (list === null || reading.seen.has(list)) return;
  if (!Array.isArray(list)) {
    fail(reading, at, `${quoted(at)} is no list`, 'Write a list, each item with a hyphen');
    return;
  }
  reading.seen.add(list);
  for (const [index, item] of list.entries()) {
    if (isObject(item)) visit(item, join(at, String(index)));
    else fail(reading, join(at, String(index)), `An item of ${quoted(at)} has no keys`, 'Write "key: value" pairs');
  }
}

function addRule(reading: Reading, rule: Record<string, unknown>, at: string): void {
  const { alert, expr, labels, annotations } = rule;
  if (!('alert' in rule)) return; // It records.
  if (typeof alert !== 'string' || alert.trim() === '') {
    fail(reading, join(at, 'alert'), 'The name of an alert is no text', 'Write a name, between quotes if need be');
    return;
  }
  const severity = isObject(labels) ? labels['severity'] : undefined;
  const url = isObject(annotations) ? annotations['runbook_url'] : undefined;
  reading.found.rules.push({
    name: alert.trim(),
    path: reading.path,
    range: rangeAt(reading, join(at, 'alert')),
    expression: typeof expr === 'string' || typeof expr === 'number' ? oneLine(String(expr)) : '',
    severity: typeof severity === 'string' ? severity : '',
    ...(typeof url === 'string' &&
      url.trim() !== '' && {
        runbookUrl: { text: url.trim(), range: rangeAt(reading, join(at, 'annotations.runbook_url')) },
      }),
  });
}

const fail = (reading: Reading, at: string, message: string, help: string): void =>
  void reading.found.failures.push({ message, help, range: rangeAt(reading, at), path: reading.path });

/** Below an alias, of the nearest that has a place. */
function rangeAt({ facts: { places }, lines }: Reading, at: string): Range {
  for (let place = at; place !== ''; place = place.slice(0, Math.max(0, place.lastIndexOf('.')))) {
    const span = Object.hasOwn(places, place) ? places[place] : undefined;
    if (span !== undefined) return lines.range(...span);
  }
  return lines.range(0, 0);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const join = (at: string, key: string): string => (at === '' ? key : `${at}.${key}`);

const quoted = (at: string): string => `"${at.split('.').findLast((part) => !/^\d+$/.test(part)) ?? at}"`;

/** Characters of an expression that are kept. */
const most = 160;

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most
    ? `${line
        .slice(0, most - 1)
        .trimEnd()
        .toWellFormed()}…`
    : line;
};
