import type { Hit } from './engine.ts';

const maxSections = 3;

/** Makes the list item of a hit. */
export function resultItem({ url, meta, excerpt, sub_results: sections }: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const link = element('a', 'search-result');
  link.href = url;
  const note = element('span', 'note');
  note.append(...[meta['type'], meta['status']].flatMap((text) => (text ? [element('span', '', text)] : [])));
  link.append(element('span', 'search-title', meta['title'] ?? url), note, marked(excerpt));
  item.append(link, ...sectionList(sections, url));
  return item;
}

function sectionList(sections: Hit['sub_results'], url: string): Node[] {
  const below = sections
    .filter((section) => section.url !== url && section.anchor?.element !== 'h1')
    .slice(0, maxSections);
  if (below.length === 0) return [];
  const list = element('ul', 'search-sections');
  for (const { title, url: address } of below) {
    const item = document.createElement('li');
    const link = element('a', 'search-section', title);
    link.href = address;
    item.append(link);
    list.append(item);
  }
  return [list];
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

/** Takes text and marks from an excerpt, and nothing else that it may hold. */
function marked(html: string): HTMLElement {
  const excerpt = element('span', 'search-excerpt');
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const { nodeName, textContent } of body.childNodes) {
    excerpt.append(nodeName === 'MARK' ? element('mark', '', textContent ?? '') : (textContent ?? ''));
  }
  return excerpt;
}
