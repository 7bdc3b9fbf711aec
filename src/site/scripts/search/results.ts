import type { Hit } from './hit.ts';
import { statusNamed } from './status-names.ts';

/** Makes the list item of a hit: a document, and below it the sections that fit. */
export function resultItem({ url, meta, isGone, excerpt, sections }: Hit): HTMLLIElement {
  const item = document.createElement('li');
  if (isGone) item.className = 'search-gone';
  const link = element('a', 'search-result');
  link.href = url;
  const note = element('span', 'note');
  note.append(element('span', 'nowrap', [meta['type'], meta['number']].filter(Boolean).join(' ')));
  if (meta['status']) note.append(element('span', isGone ? 'badge tone-gone' : '', statusNamed(meta['status'])));
  const title = element('span', 'search-title', meta['title'] ?? url);
  speak(title, meta);
  link.append(title, note, ...(excerpt === '' ? [] : [marked(excerpt, meta)]));
  item.append(link);
  if (sections.length > 0) item.append(sectionList(sections, meta));
  return item;
}

/** Stands where a hit would stand whose text cannot be loaded. */
export function lostItem(text: string): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'search-lost';
  item.textContent = text;
  return item;
}

function sectionList(sections: Hit['sections'], meta: Hit['meta']): HTMLUListElement {
  const list = element('ul', 'search-sections');
  for (const { title, url, excerpt } of sections) {
    const item = document.createElement('li');
    const link = element('a', 'search-section');
    link.href = url;
    const heading = element('span', 'search-heading', title);
    speak(heading, meta);
    // The text of a section begins with its heading.
    link.append(heading, marked(excerpt.startsWith(`${title}. `) ? excerpt.slice(title.length + 2) : excerpt, meta));
    item.append(link);
    list.append(item);
  }
  return list;
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

/** Says which language a text of a document is in, where it is not that of the page. */
function speak(text: HTMLElement, { lang, dir = 'auto' }: Hit['meta']): void {
  text.dir = dir;
  if (lang) text.lang = lang;
}

/** Takes text and marks from an excerpt, and nothing else that it may hold. */
function marked(html: string, meta: Hit['meta']): HTMLElement {
  const excerpt = element('span', 'search-excerpt');
  speak(excerpt, meta);
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const { nodeName, textContent } of body.childNodes) {
    excerpt.append(nodeName === 'MARK' ? element('mark', '', textContent ?? '') : (textContent ?? ''));
  }
  return excerpt;
}
