import { codeKey, isIgnored } from '../model/code-error.ts';
import { defineRule } from '../model/rule.ts';
import { placeInFence } from './fences.ts';

export const invalidCode = defineRule({
  id: 'invalid-code',
  severity: 'warning',
  summary: 'A code block does not parse as the language that it names.',
  rationale:
    'Readers paste examples as they stand. Code with an ellipsis, a <name> to fill in or a part of something larger is left alone, and so is every language but JSON, YAML, JavaScript and TypeScript.',
  examples: {
    bad: '```json\n{\n  "retries": 3,\n}\n```\n',
    good: '```json\n{\n  "retries": 3\n}\n```\n',
  },

  *check({ document, project }) {
    if (project.codeErrors.size === 0) return;
    for (const fence of document.fences) {
      const { lang = '', code } = fence;
      const error = isIgnored(fence) ? undefined : project.codeErrors.get(codeKey(lang, code));
      if (error === undefined) continue;
      yield {
        message: `The code is not valid ${nameOf(lang)}: ${error.message}`,
        help: `Mend it here, or write \`\`\`${lang} ignore where it is not meant to be whole`,
        range: placeInFence(document, fence, error.line),
      };
    }
  },
});

const names: Readonly<Record<string, string>> = {
  json: 'JSON',
  yaml: 'YAML',
  yml: 'YAML',
  ts: 'TypeScript',
  tsx: 'TypeScript',
};

const nameOf = (lang: string): string => names[lang] ?? 'JavaScript';
