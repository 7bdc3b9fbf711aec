export type Theme = 'system' | 'light' | 'dark';

const root = document.documentElement;
const key = 'docwright-theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const event = 'docwright:theme';

export const storedTheme = (): Theme => (root.dataset['theme'] as Theme | undefined) ?? 'system';

export const isDark = (): boolean => (storedTheme() === 'system' ? system.matches : storedTheme() === 'dark');

/** Chooses a theme, here and in other tabs, for this visit and the next. */
export function setTheme(theme: Theme): void {
  show(theme);
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage is closed to us: the choice holds for this page.
  }
}

/** Calls back when the theme was chosen or the system's changed. */
export const onThemeChange = (listener: () => void): void => {
  addEventListener(event, listener);
  system.addEventListener('change', listener);
};

function show(theme: Theme): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  dispatchEvent(new Event(event));
}

addEventListener('storage', ({ key: changed, newValue }) => {
  if (changed === key) show(newValue === 'light' || newValue === 'dark' ? newValue : 'system');
});
