import { alertAddress } from '../model/address.ts';
import type { AlertRules } from '../model/alert-rules.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';

/** An alert that a document answers, and where its metadata says so: `alerts.0`. */
export interface NamedAlert {
  name: string;
  place: string;
}

/** Lists the alerts that a document answers, as its metadata names them, each once. */
export function alertsOf({ frontmatter }: Outline): NamedAlert[] {
  const value = frontmatter.values['alerts'];
  if (value === undefined) return [];
  const entries = Array.isArray(value) ? value.map((own, index) => [own, `alerts.${index}`]) : [[value, 'alerts']];
  const named = new Map<string, NamedAlert>();
  for (const [written, place] of entries) {
    const name = typeof written === 'string' ? written.trim() : '';
    if (name !== '' && !named.has(name)) named.set(name, { name, place: String(place) });
  }
  return [...named.values()];
}

/** Tells whether rule files have an alert; undefined where there are none, or one of them cannot be read. */
export const knowsAlert = (rules: AlertRules | undefined, name: string): boolean | undefined =>
  rules === undefined || rules.failures.length + rules.unmatched.length > 0 ? undefined : rules.byName.has(name);

/** Names an answer of `knowsAlert` among what is needed. */
export const alertSign = (rules: AlertRules | undefined, name: string): string => String(knowsAlert(rules, name));

/** Whether a document is to be relied on: it holds, not yet, or no more. */
export type Force = 'in force' | 'draft' | 'retired';

const byForce: readonly Force[] = ['in force', 'draft', 'retired'];

/** What the life of its type says of the document's status. */
export function forceOf({ config }: Pick<Project<Outline>, 'config'>, document: Outline): Force {
  const { order = [], final = [] } = config.types.find(({ name }) => name === document.docType)?.life ?? {};
  const { status } = document.frontmatter.values;
  if (typeof status !== 'string') return 'in force';
  if (final.includes(status)) return 'retired';
  return status === order[0] ? 'draft' : 'in force';
}

/** An alert with the documents to read when it fires. */
export interface AnsweredAlert<Document extends Outline> {
  name: string;
  force: Force;
  /** Those in force; where none is, drafts; where there are none, those that are retired. By path, at least one. */
  documents: readonly Document[];
}

const known = new WeakMap<object, ReadonlyMap<string, AnsweredAlert<Outline>>>();

/** All alerts that documents with a page answer, by name. Made once for a project. */
export function answeredAlerts<Document extends Outline>(
  project: Project<Document>,
): ReadonlyMap<string, AnsweredAlert<Document>> {
  const found = known.get(project) ?? collect(project);
  known.set(project, found);
  return found as ReadonlyMap<string, AnsweredAlert<Document>>;
}

function collect<Document extends Outline>(project: Project<Document>): Map<string, AnsweredAlert<Document>> {
  const answers = new Map<string, AnsweredAlert<Document>>();
  for (const document of project.documents) {
    const alerts = alertsOf(document);
    if (alerts.length === 0 || document.docType === '' || project.byId.get(document.id)?.[0] !== document) continue;
    const force = forceOf(project, document);
    for (const { name } of alerts) {
      const before = answers.get(name);
      const order = before === undefined ? -1 : byForce.indexOf(force) - byForce.indexOf(before.force);
      if (before !== undefined && order > 0) continue;
      answers.set(name, { name, force, documents: order < 0 ? [document] : [...before!.documents, document] });
    }
  }
  return answers;
}

/**
 * Addresses below the base that alerts have, and those in lower case that are no other alert's. A name that no address
 * can hold has none.
 */
export function alertAddresses<Document extends Outline>(
  project: Project<Document>,
): Map<string, AnsweredAlert<Document>> {
  const alerts = answeredAlerts(project);
  const addresses = new Map<string, AnsweredAlert<Document>>();
  for (const alert of alerts.values()) {
    const address = alertAddress(alert.name);
    if (address !== undefined) addresses.set(address, alert);
  }
  const own = Map.groupBy(addresses.keys(), (address) => address.toLowerCase());
  for (const [address, spellings] of own)
    if (spellings.length === 1) addresses.set(address, addresses.get(spellings[0]!)!);
  return addresses;
}
