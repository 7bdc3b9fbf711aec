import { z } from 'zod';
import { coverageOf } from '../../check/coverage.ts';
import { levelsOf } from '../../check/levels.ts';
import type { DocType } from '../../model/doc-type.ts';
import type { DocumentFacts } from '../../model/facts.ts';
import type { Project } from '../../model/project.ts';
import type { Rule } from '../../model/rule.ts';
import { table } from '../table.ts';
import { demand, metadataPlace, sectionWords, sourceWords } from './contract.ts';

/** The config file as text, to point at its lines. */
export interface ConfigText {
  name: string;
  text: string;
}

/** What `explain <file>` prints: type, contract, and each rule with its level and who says so. */
export function explainDocument(
  project: Project,
  document: DocumentFacts,
  rules: readonly Rule[],
  config: ConfigText | undefined,
): string {
  const { types } = project.config;
  const docType = types.find(({ name }) => name === document.docType);
  if (docType === undefined) {
    return `${document.path}\n\nNo document type covers it. The types are for ${types.map(coverageOf).join('; ')}.\n`;
  }
  return `${document.path}

Type: ${docType.label} (${docType.name}), for ${coverageOf(docType)}
Id: ${document.id}
Lines: ${document.lines.body}${lineTarget(docType)}
Metadata: ${metadataPlace(document, docType)}

Fields:
${table(fields(docType))}

Sections:
${table(docType.sections.map((spec) => [spec.title, sectionWords(spec)]))}

Rules:
${table(levels(project, document, docType, rules, config))}
`;
}

function lineTarget({ lines: { min, max } }: DocType): string {
  if (min === undefined && max === undefined) return '';
  return `, of ${min ?? 0} to ${max ?? 'any number'}`;
}

function fields(docType: DocType): [string, string][] {
  const { frontmatter, requiredWhen } = docType;
  return Object.entries(frontmatter.shape).map(([name, schema]) => {
    const { description } = (schema as z.ZodType).meta() ?? {};
    const isOptional = z.safeParse(schema, undefined).success;
    const need = demand(!isOptional, requiredWhen[name]);
    return [
      name,
      [need, ...sourceWords(docType, name), ...(description === undefined ? [] : [description])].join('; '),
    ];
  });
}

function levels(
  project: Project,
  document: DocumentFacts,
  docType: DocType,
  rules: readonly Rule[],
  config: ConfigText | undefined,
): [string, string][] {
  const { stepsOf } = levelsOf(project.config);
  return rules
    .filter(({ scope }) => scope !== 'site')
    .map((rule) => {
      const steps = stepsOf(rule, document, docType);
      const said =
        steps.length === 1 ? '' : ` (${steps.map(({ from, level }) => `${from}: ${level}`).join(', then ')})`;
      return [rule.id, `${steps.at(-1)?.level}${said}${steps.length === 1 ? '' : configLines(rule.id, config)}`];
    });
}

/** Where the config names a rule. */
function configLines(id: string, config: ConfigText | undefined): string {
  const lines = (config?.text ?? '')
    .split('\n')
    .flatMap((line, index) => (new RegExp(`['"\`]${id}['"\`]`).test(line) ? [index + 1] : []));
  return lines.length === 0 ? '' : `, ${lines.map((line) => `${config?.name}:${line}`).join(', ')}`;
}
