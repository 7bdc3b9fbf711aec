import type { ThemeRegistration } from 'shiki';

/** Kinds of tokens that are told apart, with the TextMate scopes of each. The class of a token is `tk-` and its kind. */
const scopes: Readonly<Record<string, readonly string[]>> = {
  keyword: [
    'keyword',
    'storage',
    'variable.language',
    'keyword.operator.new',
    'keyword.operator.expression',
    'keyword.operator.logical.python',
    'keyword.operator.word',
    'keyword.operator.typeof',
    'keyword.operator.instanceof',
    'storage.type.function.arrow',
    'punctuation.definition.template-expression',
    'punctuation.definition.keyword',
    'punctuation.definition.heading.markdown',
    'punctuation.definition.list',
    'entity.name.directive',
  ],
  string: [
    'string',
    'punctuation.definition.string',
    'markup.inline',
    'markup.fenced_code',
    'punctuation.definition.raw.markdown',
    'entity.name.import.go',
  ],
  constant: [
    'constant',
    'support.constant',
    'variable.other.enummember',
    'keyword.other.unit',
    'constant.character.escape',
    'string.regexp',
    'punctuation.definition.string.begin.regexp',
    'punctuation.definition.constant',
    'variable.other.constant.ruby',
  ],
  function: [
    'entity.name.function',
    'support.function',
    'variable.function',
    'entity.name.command',
    'meta.decorator entity.name',
    'punctuation.decorator',
    'entity.name.function.target.makefile',
  ],
  type: [
    'entity.name.type',
    'entity.name.class',
    'entity.name.namespace',
    'entity.name.section',
    'entity.name.struct',
    'entity.other.inherited-class',
    'support.type',
    'support.class',
    'storage.type.java',
    'storage.type.primitive',
    'storage.type.numeric.go',
    'storage.type.string.go',
    'storage.type.boolean.go',
    'storage.type.error.go',
    'storage.type.built-in.primitive',
    'keyword.type',
  ],
  property: [
    'support.type.property-name',
    'support.type.vendored.property-name',
    'entity.name.tag.yaml',
    'entity.other.attribute-name',
    'meta.object-literal.key',
    'variable.other.key.toml',
    'keyword.other.definition.ini',
    'variable.other.property.hcl',
    'variable.declaration.hcl',
    'constant.other.option',
    'support.type.property-name.json punctuation',
    'variable.graphql',
  ],
  tag: ['entity.name.tag', 'entity.other.attribute-name.class.css', 'entity.other.attribute-name.id.css'],
  parameter: [
    'variable.parameter',
    'entity.name.variable.parameter',
    'variable.other.normal.shell',
    'variable.other.special.shell',
    'variable.other.positional.shell',
    'variable.other.assignment.shell',
    'variable.other.bracket.shell',
    'variable.other.readwrite.powershell',
    'variable.other.php',
    'variable.other.readwrite.instance',
    'variable.other.readwrite.global',
    'variable.css',
    'variable.scss',
    'variable.argument.css',
    'punctuation.definition.variable',
  ],
  punctuation: ['keyword.operator', 'punctuation.definition.tag', 'punctuation.separator.key-value'],
  comment: ['comment', 'punctuation.definition.comment', 'string.quoted.docstring', 'string.comment'],
  link: ['markup.underline.link', 'string.other.link', 'constant.other.reference.link'],
  inserted: ['markup.inserted', 'punctuation.definition.inserted'],
  deleted: ['markup.deleted', 'punctuation.definition.deleted'],
  range: ['meta.diff.range', 'meta.diff.header', 'markup.changed', 'meta.diff.index'],
  plain: [
    'meta.template.expression',
    'meta.embedded',
    'source.groovy.embedded',
    'string meta.image.inline.markdown',
    'variable.other.constant.property',
    'meta.link.inline.markdown',
    'punctuation.definition.metadata.markdown',
  ],
};

const styles = [
  { scope: ['emphasis', 'markup.italic'], settings: { fontStyle: 'italic' } },
  {
    scope: ['strong', 'markup.bold', 'markup.heading', 'entity.name.section.markdown'],
    settings: { fontStyle: 'bold' },
  },
];

/** Kinds in the place of the sixteen colours of terminals. */
const ansi: Readonly<Record<string, string>> = {
  Black: 'comment',
  Red: 'deleted',
  Green: 'inserted',
  Yellow: 'parameter',
  Blue: 'function',
  Magenta: 'keyword',
  Cyan: 'type',
  White: 'plain',
};

const kinds = Object.keys(scopes);

/** Shiki knows colours; a kind is the colour of its number. */
const colorOf = (kind: string): string => `#${(kinds.indexOf(kind) + 1).toString(16).padStart(6, '0')}`;
const plain = '#ffffff';

export const themeName = 'docwright';

export const theme: ThemeRegistration = {
  name: themeName,
  type: 'light',
  colors: {
    'editor.foreground': plain,
    'editor.background': '#000000',
    ...Object.fromEntries(
      Object.entries(ansi).flatMap(([name, kind]) =>
        ['ansi', 'ansiBright'].map((prefix) => [`terminal.${prefix}${name}`, colorOf(kind)]),
      ),
    ),
  },
  settings: [
    { settings: { foreground: plain, background: '#000000' } },
    ...Object.entries(scopes).map(([kind, scope]) => ({ scope: [...scope], settings: { foreground: colorOf(kind) } })),
    ...styles,
  ],
};

const classNames = ['', ...kinds.map((kind) => (kind === 'plain' ? '' : `tk-${kind}`))];
const fontNames = ['tk-italic', 'tk-bold'];

/** @returns Classes of a token; empty where it looks as all text does. */
export function tokenClass(color = '', fontStyle = 0): string {
  const name = classNames[Number.parseInt(color.slice(1, 7), 16)] ?? '';
  if (fontStyle <= 0) return name;
  return [name, ...fontNames.filter((_, bit) => (fontStyle & (1 << bit)) !== 0)].filter(Boolean).join(' ');
}
