import { figureOf } from '../check/figures/claims.ts';
import { figureKey } from '../check/figures/index.ts';
import { figures } from '../check/figures/registry.ts';
import type { Expectation, FigureClaim } from '../model/figure-claim.ts';
import { defineRule, type ProjectRuleContext } from '../model/rule.ts';
import { holdsFor, lastNumber } from '../text/figure-text.ts';
import { nearest } from '../text/nearest.ts';

export const figureDrift = defineRule({
  id: 'figure-drift',
  severity: 'error',
  summary: 'A figure in the text is not what the documents come to, or cannot be derived from them.',
  rationale:
    'Numbers in prose are right on the day they are written. Where a comment or `<Stat>` says what a number counts, it is held to that, and whoever changes a table learns which sentences it makes false.',
  examples: {
    bad: {
      'adrs/a.md': 'The plan has 3 tasks <!-- docwright-figure tasks.count document=plans/p -->.\n',
      'plans/p.md': '## Tasks\n\n| ID | Task |\n| --- | --- |\n| T1 | Write it |\n| T2 | Read it |\n',
    },
    good: {
      'adrs/a.md': 'The plan has two tasks <!-- docwright-figure tasks.count document=plans/p -->.\n',
      'plans/p.md': '## Tasks\n\n| ID | Task |\n| --- | --- |\n| T1 | Write it |\n| T2 | Read it |\n',
    },
  },

  scope: 'project',
  *check(context) {
    for (const claim of context.document.figureClaims) {
      const words = claim.problem ?? defectOf(claim, context);
      if (words !== undefined) yield { ...words, range: claim.range };
    }
  },
});

interface Words {
  message: string;
  help: string;
}

function defectOf(claim: FigureClaim, { document, project }: ProjectRuleContext): Words | undefined {
  const { name, expected, written, isShown } = claim;
  const figure = figures.get(name);
  if (figure === undefined) return unknownName(name);
  const of = figureOf(project, document, claim);
  if (of === undefined)
    return { message: `"${claim.document}" names no document`, help: 'Write the id of a document, such as plans/orca' };
  const value = project.figures.get(figureKey(name, of));
  if (value === undefined)
    return {
      message: `No document is of the project "${claim.project}"`,
      help: 'Mend the name, or set "project" in documents',
    };
  const language = document.frontmatter.values['lang'] ?? project.config.language;
  if (expected === undefined || holdsFor(value, isShown ? expected : inLanguage(expected, written, language)))
    return undefined;
  const place =
    of === 'all'
      ? 'all documents'
      : 'project' in of
        ? `project ${of.project}`
        : of.document === document.path
          ? 'this document'
          : of.document;
  const said = isShown || expected.operator === '=' ? written : `${expected.operator} ${written}`;
  return {
    message: `${name} of ${place} is ${shown(value)}${figure.unit === '%' ? ' %' : ''}, and not ${said}`,
    help: 'Mend the text, or what it counts',
  };
}

/** What a number in the text means depends on the language that it is written in. */
const inLanguage = (expected: Expectation, written: string, language: unknown): Expectation => ({
  ...expected,
  ...lastNumber(written, /^de\b/i.test(String(language))),
});

function unknownName(name: string): Words {
  const near = nearest(name, figures.keys());
  const help = near === undefined ? 'The guide "Keep figures true" lists all figures' : `Did you mean "${near}"?`;
  return { message: `There is no figure "${name}"`, help };
}

const shown = (value: number): string => String(Math.round(value * 100) / 100);
