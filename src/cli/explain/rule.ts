import type { ExampleContract, Rule, RuleExample } from '../../model/rule.ts';

/** What `explain <rule>` prints. */
export function explainRule({ id, severity, summary, rationale, examples }: Rule): string {
  return `${id} (${severity})

${summary}
${rationale}${contract(examples.contract)}

Found in:

${example(examples.bad)}
Not in:

${example(examples.good)}`;
}

const contract = (given: ExampleContract | undefined): string =>
  given === undefined ? '' : `\n\nOnly where a document type asks for it: ${given.text}`;

function example(files: RuleExample): string {
  if (typeof files === 'string') return indent(files);
  return Object.entries(files)
    .map(([path, text]) => `  ${path}\n${indent(text, '    ')}`)
    .join('');
}

const indent = (text: string, by = '  '): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `${by}${line}`.trimEnd())
    .join('\n')
    .concat('\n');
