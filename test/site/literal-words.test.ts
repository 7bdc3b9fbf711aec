import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

type Tree = { type: string; [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof (value as Tree | null)?.type === 'string';
const childrenOf = (tree: Tree): Tree[] => Object.values(tree).flat().filter(isTree);

/** Texts in code that read as words: they begin with a capital letter. What developers see is not meant. */
function wordsInCode(tree: Tree): string[] {
  if (
    /^(?:TS|Import|Export(?:All|Named)|ThrowStatement|BinaryExpression)/.test(tree.type) &&
    tree['declaration'] == null
  )
    return [];
  if (tree.type === 'CallExpression' && (tree['callee'] as { object?: { name?: string } }).object?.name === 'console')
    return [];
  // A name of data, such as that of a column.
  if (tree.type === 'MemberExpression') return wordsInCode(tree['object'] as Tree);
  if (tree.type === 'Literal' || tree.type === 'TemplateElement') {
    const value = tree['value'] as string | { cooked: string };
    const text = typeof value === 'object' && value !== null ? value.cooked : value;
    return typeof text === 'string' && /^\s*\p{Lu}\p{Ll}{2}/u.test(text) ? [text] : [];
  }
  return childrenOf(tree).flatMap(wordsInCode);
}

/** Attributes that people read or hear, and props of our components that become such. */
const readable = new Set([
  'aria-label',
  'aria-description',
  'title',
  'placeholder',
  'alt',
  'label',
  'description',
  'content',
]);

/** Texts that a template shows as they are: between tags, in readable attributes, where expressions yield them; code is none. */
function wordsInTemplate(tree: Tree): string[] {
  const tag = (tree['openingElement'] as { name?: { name?: string } } | undefined)?.name?.name;
  if (tag === 'meta' || tag === 'code') return [];
  const own = (text: unknown): string[] => (typeof text === 'string' && /\p{L}{2}/u.test(text) ? [text.trim()] : []);
  const shown = (value: unknown): string[] => {
    if (!isTree(value)) return [];
    if (value.type === 'Literal') return own(value['value']);
    if (value.type === 'TemplateLiteral')
      return (value['quasis'] as { value: { cooked: string } }[]).flatMap((quasi) => own(quasi.value.cooked));
    if (value.type === 'JSXExpressionContainer') return shown(value['expression']);
    if (value.type === 'ConditionalExpression') return [...shown(value['consequent']), ...shown(value['alternate'])];
    return value.type === 'LogicalExpression' ? [...shown(value['left']), ...shown(value['right'])] : [];
  };
  const mine = (): string[] => {
    if (tree.type === 'JSXText') return own(tree['value']);
    if (tree.type === 'JSXElement' || tree.type === 'JSXFragment')
      return (tree['children'] as Tree[]).filter(({ type }) => type === 'JSXExpressionContainer').flatMap(shown);
    const { name } = tree['name'] as { name?: string };
    return readable.has(name ?? '') ? shown(tree['value']) : [];
  };
  const isPart = /^JSX(?:Text|Element|Fragment|Attribute)$/.test(tree.type);
  return [...(isPart ? mine() : []), ...childrenOf(tree).flatMap(wordsInTemplate)];
}

const parse = (name: string, code: string): Tree => {
  const { program, errors } = parseSync(name, code, { lang: 'tsx' });
  expect(errors, name).toEqual([]);
  return program as unknown as Tree;
};

function wordsInAstro(text: string): string[] {
  const [, code = '', template = ''] = /^---\n(.*?)^---\n(.*)$/ms.exec(text) ?? [];
  const html = template.replace(/<!doctype html>/i, '').replace(/<style[\s\S]*?<\/style>/g, '');
  return [...wordsInCode(parse('code.tsx', code)), ...wordsInTemplate(parse('template.tsx', `<>${html}</>`))];
}

test.each([
  ['<p>Hello</p>', ['Hello']],
  ['<p>{name} is here</p>', ['is here']],
  ['<a aria-label="Close">{x}</a>', ['Close']],
  ['<a title={`Go ${name}`} />', ['Go']],
  ["{isOpen ? 'Open' : <b>Shut</b>}", ['Open', 'Shut']],
  ['{items.map((item) => <li class="one two">{item} <b>more</b></li>)}', ['more']],
  ['<code>docwright new {name}</code>', []],
  ['<p lang="en" class="note">{words.name} · 7</p>', []],
])('finds the words of %s', (template, expected) => {
  expect(wordsInAstro(`---\n---\n${template}\n`)).toEqual(expected);
});

test('finds the words of code, and not those for developers', () => {
  const code =
    "import a from 'Some name';\nconst b = 'Owner';\nconst c = x === 'Escape';\nthrow new Error('It is gone');\n";
  expect(wordsInAstro(`---\n${code}---\n`)).toEqual(['Owner']);
});

test.each([
  ...filesIn('site/components', '.astro'),
  ...filesIn('site/pages', '.astro'),
  ...filesIn('site/layouts', '.astro'),
])('%s takes its words from the dictionaries', (file) => {
  expect(wordsInAstro(readFileSync(join(src, file), 'utf8'))).toEqual([]);
});

test.each([...filesIn('site/scripts', '.ts'), ...filesIn('views', '.ts'), 'site/render/plugins.ts'])(
  '%s holds no words of its own',
  (file) => {
    expect(wordsInCode(parse(file, readFileSync(join(src, file), 'utf8')))).toEqual([]);
  },
);
