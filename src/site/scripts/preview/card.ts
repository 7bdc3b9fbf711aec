import type { Summary } from './summary.ts';

/** Makes the preview of a document: texts alone, so that nothing in it can be clicked or has to be escaped. */
export function createCard({ title, kind, status, tone, purpose, language, direction }: Summary): HTMLElement {
  const card = document.createElement('div');
  card.id = 'preview';
  card.className = 'preview';
  card.role = 'tooltip';
  card.popover = 'manual';
  const first = paragraph('preview-kind', kind);
  if (status !== '') first.append(badge(status, tone));
  const texts = [paragraph('preview-title', title), ...(purpose === '' ? [] : [paragraph('', purpose)])];
  for (const text of texts) {
    text.lang = language;
    text.dir = direction;
  }
  card.append(first, ...texts);
  return card;
}

function paragraph(className: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}

function badge(text: string, tone: string): HTMLElement {
  const element = document.createElement('span');
  element.className = `badge tone-${tone}`;
  element.textContent = text;
  return element;
}
