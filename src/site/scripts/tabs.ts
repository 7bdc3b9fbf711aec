/** Makes tabs of panels that stand one below the other without a script. */
export function startTabs(sets: readonly HTMLElement[]): void {
  const all = sets.map(openSet);
  const chosen = readChoices();
  for (const [index, set] of all.entries()) {
    dress(set, index);
    const label = set.sync === '' ? undefined : chosen[set.sync];
    const at = set.tabs.findIndex(({ textContent }) => textContent === label);
    if (at > 0) select(set, at);
    set.list.addEventListener('click', ({ target }) => {
      const clicked = set.tabs.indexOf(target as HTMLElement);
      if (clicked >= 0) choose(all, set, clicked);
    });
    set.list.addEventListener('keydown', (event) => {
      const next = nextTab(set, event);
      if (next === undefined) return;
      event.preventDefault();
      choose(all, set, next);
      set.tabs[next]?.focus();
    });
  }
  const openTarget = () => revealTarget(all);
  addEventListener('hashchange', openTarget);
  openTarget();
}

interface TabSet {
  sync: string;
  list: HTMLElement;
  tabs: HTMLElement[];
  panels: HTMLElement[];
}

function openSet(element: HTMLElement): TabSet {
  const children = [...element.children] as HTMLElement[];
  const [list] = children;
  return {
    sync: element.dataset['tabs'] ?? '',
    list: list!,
    tabs: [...list!.children] as HTMLElement[],
    panels: children.filter((child) => child.classList.contains('tab-panel')),
  };
}

function dress(set: TabSet, index: number): void {
  for (const [at, panel] of set.panels.entries()) {
    panel.id ||= `tabs-${index}-${at}`;
    set.tabs[at]?.setAttribute('aria-controls', panel.id);
    // Found by the browser's own search.
    panel.addEventListener('beforematch', () => select(set, at));
  }
  select(set, 0);
  set.list.parentElement?.classList.add('live');
}

function select({ tabs, panels }: TabSet, at: number): void {
  for (const [index, tab] of tabs.entries()) {
    const isOpen = index === at;
    tab.setAttribute('aria-selected', String(isOpen));
    tab.tabIndex = isOpen ? 0 : -1;
    if (isOpen) panels[index]?.removeAttribute('hidden');
    else panels[index]?.setAttribute('hidden', 'until-found');
  }
}

/** Others with the same name follow; what was clicked stays where it is on the screen. */
function choose(all: readonly TabSet[], set: TabSet, at: number): void {
  const label = set.tabs[at]?.textContent;
  const before = set.list.getBoundingClientRect().top;
  select(set, at);
  for (const other of all) {
    const same = other.tabs.findIndex(({ textContent }) => textContent === label);
    if (other !== set && set.sync !== '' && other.sync === set.sync && same >= 0) select(other, same);
  }
  scrollBy({ top: set.list.getBoundingClientRect().top - before, behavior: 'instant' });
  if (set.sync !== '') keepChoice(set.sync, label ?? '');
}

function nextTab({ tabs, list }: TabSet, { key }: KeyboardEvent): number | undefined {
  const now = tabs.findIndex((tab) => tab.tabIndex === 0);
  const forward = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
  const next = { ArrowRight: now + forward, ArrowLeft: now - forward, Home: 0, End: tabs.length - 1 }[key];
  return next === undefined ? undefined : (next + tabs.length) % tabs.length;
}

/** A link may lead into a panel that is closed, which may lie in another. */
function revealTarget(all: readonly TabSet[]): void {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  let isMoved = false;
  for (const set of all) {
    const at = set.panels.findIndex((panel) => target !== null && panel.contains(target));
    if (at < 0 || !set.panels[at]?.hasAttribute('hidden')) continue;
    select(set, at);
    isMoved = true;
  }
  if (isMoved) target?.scrollIntoView();
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

const key = 'docwright-tabs';

/** Labels by the name of the set; none where nothing may be stored. */
function readChoices(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

function keepChoice(sync: string, label: string): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...readChoices(), [sync]: label }));
  } catch {
    // Not allowed: the choice holds on this page.
  }
}
