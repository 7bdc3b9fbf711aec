/** Documents with JSX of all kinds. */

const head = (title: string) => `---\ntitle: '${title}'\nmark: __MARK__\nnested:\n  list: [one, two]\n---\n`;

const withHead = (name: string, text: string): string =>
  text.startsWith('---') || name === 'no-frontmatter' ? text : `${head(name)}\n${text}`;

const bodies: Record<string, string> = {
  'astro-components': `import Box from '../../parts/Box.astro';
import Outer from '../../parts/Outer.astro';

## Before

<Box title="One" data-x={1 + 1}>
  Text with *marks* and [a link](expressions.mdx#math-).

  - list
  - [x] done

  <p slot="foot">The foot</p>
</Box>

<Outer>Inside <Box title="Two">twice</Box></Outer>

<Outer>
  <Fragment slot="none">Nowhere</Fragment>
</Outer>
`,
  expressions: `import { greeting, items } from '../../parts/greeting.ts';

export const year = 2026;
export const double = (n) => n * 2;
export function Word({ children, ...rest }) {
  return <strong {...rest}>{children}</strong>;
}

# {frontmatter.title}

## Math {year}

{greeting}, {items.length} {double(year)}, {null}{undefined}{false}{0}{''} {'<b>'} {frontmatter.nested.list.join('+')}

{items.map((item) => <Word key={item} class="w">{item}</Word>)}

<ul>{items.map((item, at) => <li id={\`item-\${at}\`}>{item}</li>)}</ul>

{/* a comment of MDX */}

<Word {...{ title: 'spread', lang: 'en' }}>spread</Word> in {\`text\`} and <b>{1 + 1}</b>

{getHeadings().map(({ slug, depth }) => <i>{depth}{slug}</i>)}

{file.split('/').at(-1)} {url} {props.none ?? 'none'}

{Promise.resolve('later')}
`,
  html:
    `<div class="a" style="color: red; --own: 1px" data-a aria-label="l">
  <!-- no -->
</div>
`.replace('  <!-- no -->\n', '  {/* yes */}\n') +
    `
<details open>
  <summary>Sum *x*</summary>

  Text[^1] and <kbd>Ctrl</kbd>&nbsp;&amp; "quotes" -- dashes...

  | a | b |
  | - | -: |
  | [c](html.mdx) | \`d\` |
</details>

<style>{\`.own { color: red }\`}</style>

<script is:inline>{\`window.own = 1 < 2;\`}</script>

<svg viewBox="0 0 1 1" stroke-width="2"><path d="M0 0" stroke-linecap="round" /></svg>

<label htmlFor="x" className="y">L <input id="x" disabled checked={false} value="v" /></label>

<a href="astro-components.mdx#before">link</a> <a href={'astro-components.mdx'}>expression</a>

<br/> <hr /> <p set:html={'<u>set</u>'} /> <p set:text="<t>" />

[^1]: A note with \`code\`.
`,
  code: `import { greeting } from '../../parts/greeting.ts';

\`\`\`ts title="x"
const a: string = "{not} <an> expression" && 1;
\`\`\`

\`\`\`
plain {text}
\`\`\`

\`\`\`mermaid
graph LR; A-->B
\`\`\`

\`\`\`\`mdx
\`\`\`js
<X />
\`\`\`
\`\`\`\`

Inline \`{code}\` {greeting} and \`<b>\`

    {'indented'}
`,
  images: `import { Image } from 'astro:assets';
import Picture from '../../parts/Picture.astro';
import dot from './dot.png';
import raw from './vector.svg?raw';
import address from '../../parts/text.txt?url';

![Dot](./dot.png) ![Again](dot.png "Title") ![Named][named] ![Site](/public.png) ![Far](https://example.com/far.png)

<Image src={dot} alt="dot" width={1} />

<Picture src={dot} alt="in component" width={1} height={1} />

<img src={dot.src} width={dot.width} alt="plain" />

{raw.length} {address.length > 0}

[named]: ./with%20space.png
`,
  'own-img': `export const components = { img: (props) => <span data-img={props.alt}>{props.src.width ?? props.src}</span> };

![Dot](./dot.png) ![Site](/public.png)

{1}
`,
  'components-export': `import Heading from '../../parts/Heading.astro';

export const components = { h2: Heading, Extra: ({ children }) => <mark>{children}</mark>, em: 'u' };

## Mapped *heading*

<Extra>extra</Extra> and *em*

<div>

## In JSX

</div>
`,
  imports: `import * as parts from '@parts/index.ts';
import { Box as Renamed, words } from '@parts/index.ts';
import data, { name } from '../../parts/data.json';
import text from '../../parts/text.txt?raw';
import look from '../../parts/look.module.css';
import '../../parts/page.css';
import Bare from 'package';
import { basename } from 'node:path';
import { count, add } from '../../parts/greeting.ts';
import Rooted from '/parts/Box.astro';
import Same from '../../parts/Box.astro';
export { greeting as again } from '../../parts/greeting.ts';
export * from '../../parts/greeting.ts';

<parts.Box title="Member">{parts.words.greeting}</parts.Box>

<Renamed title={data.name}>{name} {words.items.join()} {text}</Renamed>

<p class={look.look}>{Bare('x')} {basename('/a/b')} {typeof count} {typeof add} {String(Rooted === Same)}</p>
`,
  'imported-documents': `import Partial, { part } from '../../parts/partial.mdx';
import { Content as Plain, frontmatter as plain } from '../../parts/plain.md';
import Neighbour, { frontmatter as theirs } from './expressions.mdx';

<Partial word="given" components={{ em: 'u' }} />

{part} {plain.title} {theirs.title} {typeof Neighbour}

<Plain />
`,
  islands: `import Counter, { Named } from '../../parts/Counter.js';
import Only from '../../parts/Only.js';
import * as all from '../../parts/Counter.js';

<Counter name="none" />

<Counter name="load" client:load more={{ a: [1, '2'], date: new Date(0), none: undefined }} />

<Counter name="idle" client:idle>children *em*</Counter>

<Counter name="idle options" client:idle={{ timeout: 5 }} />

<Counter name="visible" client:visible={{ rootMargin: '9px' }}>
  <p slot="side-note">side</p>

  block
</Counter>

<Counter name="media" client:media="(min-width: 1px)" />

<Only name="only" client:only="toy">meanwhile <p slot="fallback">wait</p></Only>

<Named name="named" client:load />

<all.Named name="member" client:load />

Inline <Counter name="inline" client:load /> text
`,
  scripts: `import Scripted from '../../parts/Scripted.astro';
import Box from '../../parts/Box.astro';

<Scripted />

<Box title="Twice"><Scripted /></Box>
`,
  'only-esm': `export const a = 1;

Text without any JSX, and a [link](./html.mdx).
`,
  'only-comment': `Text

{/* only a comment */}
`,
  empty: `import Box from '../../parts/Box.astro';
`,
  'raw-html': `import Raw from '../../parts/Raw.astro';

<Raw html="<b>raw</b>" />

<Fragment>*frag* <Fragment set:html="<i>x</i>" /></Fragment>

<>short</>
`,
  'default-layout': `export default function Layout({ children }) {
  return <main data-layout>{children}</main>;
}

## Inside

{1}
`,
  awaited: `export const waited = await Promise.resolve('waited');

{waited} {await Promise.resolve('inside')}
`,
  generators: `export const rows = function* () { yield <b>1</b>; yield 2; };

{rows()} {[[1, [2]], 'x', <i>3</i>]} {() => 'called'} {new Set(['s'])}
`,
  unicode: `export const smile = '😀';

## Größe 日本語 {smile}

{smile} "quoted" \u2028 separators

<p title="ä&amp;ö">…</p>
`,
  'vite-only': `export const mode = import.meta.env.MODE;
export const found = Object.keys(import.meta.glob('../../parts/*.json'));

{mode} {found.join()} {String(__NAME__)} {(await import('../../parts/greeting.ts')).greeting}
`,
  folder: `import Box from '../../parts/Box.astro';

<Callout>In *it*, without an import</Callout>

<Live name="island" client:load />

<Box title="Imported">the document's own wins</Box>

{[1].map((at) => <Callout>{at}</Callout>)} \`<Unused />\`
`,
  'folder-in-export': `export const Two = () => <><Callout>1</Callout><Callout>2</Callout></>;
export const Live = () => <i>own</i>;

<Two /> <Live />
`,
  defined: `{String(__NAME__)}
`,
  'layout-of-frontmatter': `---
title: Laid out
layout: ../../parts/Layout.astro
mark: __MARK__
---

Text {1}
`,
  'layout-from-elsewhere': `export { default } from '../../parts/Layout.astro';

Text {2}
`,
  'no-frontmatter': `import Box from '../../parts/Box.astro';

# No frontmatter

<Box title="q" data-mark="__MARK__" />

<Callout>folder</Callout>
`,
  'line-ends': '---\r\ntitle: CR\r\nmark: __MARK__\r\n---\r\n\r\n<Callout>\r\n\r\ntext *em*\r\n\r\n</Callout>\r\n',
  'other-extension': `import { greeting } from '../../parts/greeting.js';
import near from 'near.json';

{greeting} {near.name}
`,
  'odd & ü': `import Odd from '../../parts/Odd (1).astro';

<Odd />
`,
  'speaks-of-vite': `Text of \`import.meta.env\` and {'import(1)'}

\`\`\`js
await import('./x.js'); import.meta.glob('*');
\`\`\`
`,
};

/** Texts by what they are about. */
export const documents: Record<string, string> = Object.fromEntries(
  Object.entries(bodies).map(([name, text]) => [name, withHead(name, text)]),
);
