import { expect, test } from 'vitest';
import { z } from 'zod';
import { resolveConfig } from '../../src/config/define-config.ts';
import { defineDocType } from '../../src/doc-types/define.ts';
import { documentId } from '../../src/doc-types/fields.ts';
import { builtInTypes } from '../../src/doc-types/index.ts';

const note = defineDocType({
  name: 'note',
  folder: 'notes',
  frontmatter: z.looseObject({ runbook: documentId('runbok') }),
});

test.each<[config: unknown, message: string]>([
  [{ contents: 'docs' }, 'contents: is not an option; did you mean "content"?'],
  [{ colour: 'red' }, 'colour: is not an option'],
  [{ title: '' }, 'title: must not be empty'],
  [{ title: 7 }, 'title: must be a text'],
  [{ site: 'docs.example.org' }, 'site: must be an address such as https://docs.example.org'],
  [{ base: 'https://example.org/docs' }, 'base: must be a path such as /docs'],
  [{ editUrl: 'https://example.org/edit/' }, 'editUrl: must be an address with {path}'],
  [{ editUrl: 'javascript:{path}' }, 'editUrl: must be an address with {path}'],
  [{ editUrl: 'https://example.org/{branch}/{path}' }, 'editUrl: must be an address with {path}'],
  [{ history: 5 }, 'history: must be true or false'],
  [{ types: [] }, 'types: must hold at least one type'],
  [{ types: 'adr' }, 'types: must be a list of types'],
  [{ types: [{ name: 'note' }] }, 'types.0: is not made by defineDocType'],
  [
    { types: [note, ...builtInTypes] },
    'types: "runbook" of note names documents of type "runbok", and there is no such type',
  ],
  [
    { types: [defineDocType({ name: 'business-rule', folder: 'rules', frontmatter: z.looseObject({}) })] },
    "types: the index page of business-rule would stand at /rules/, where the site has its pages of rules; write files: ['rules/**']",
  ],
  [
    { types: [defineDocType({ name: 'query', folder: 'search', frontmatter: z.looseObject({}) })] },
    "types: the index page of query would stand at /search/, where the site has its page of the search; write files: ['search/**']",
  ],
  [{ links: { anchors: 'gitlab' } }, 'links.anchors: must be "site" or "github"'],
  [{ links: { unchecked: '/api/' } }, 'links.unchecked: must be a list of beginnings of addresses'],
  [{ links: { unchecked: [''] } }, 'links.unchecked.0: must not be empty'],
  [{ links: { knownFiles: '../tree.txt' } }, 'links.knownFiles: must lie inside the root'],
  [{ links: { known: 'x' } }, 'links.known: is not an option'],
  [{ links: { ids: { ADR: 'javascript:{number}' } } }, 'links.ids.ADR: must be an address with {number} in it'],
  [{ links: { ids: { ADR: 'https://example.org/' } } }, 'links.ids.ADR: must be an address with {number} in it'],
  [
    { links: { ids: { 'A-1': 'https://example.org/{number}' } } },
    'links.ids.A-1: must be named by a word, such as RFC',
  ],
  [{ links: 'github' }, 'links: must be { anchors, knownFiles, unchecked, ids }'],
  [{ rules: { 'missing-section': 'warn' } }, 'rules.missing-section: must be one of error, warning, info, off'],
  [
    { rules: { 'missing-sections': 'off' } },
    'rules: no rule is called missing-sections; did you mean missing-section?',
  ],
  [{ rules: { nothing: 'off' } }, 'rules: no rule is called nothing; the rules are missing-section, broken-link'],
])('%o is refused', (config, message) => {
  expect(() => resolveConfig(config, ['missing-section', 'broken-link'])).toThrow(message);
});

test.each<[content: string, expected: string]>([
  ['docs', 'docs'],
  ['./docs//content/', 'docs/content'],
  ['docs/../content', 'content'],
  ['docs\\content', 'docs/content'],
  ['.', '.'],
  ['', '.'],
  ['./', '.'],
])('the content folder %j', (content, expected) => {
  expect(resolveConfig({ content }, []).content).toBe(expected);
});
