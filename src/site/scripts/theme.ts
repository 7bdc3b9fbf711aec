import { wordsFor } from './words.ts';
import { isDark, onThemeChange, setTheme, storedTheme, type Theme } from './theme-state.ts';

/** Lets the button in the header go through the themes, and say which one is shown. */
export function startThemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (button === null) return;
  const words = wordsFor('theme', button);
  const label = (): void => {
    const text = words[storedTheme()];
    button.setAttribute('aria-label', text);
    button.setAttribute('title', text);
  };
  button.addEventListener('click', () => setTheme(nextTheme()));
  onThemeChange(label);
  label();
}

/** From the system's theme to the other one, so that the first press always shows; then back to the system. */
function nextTheme(): Theme {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  if (storedTheme() === 'system') return isDark() ? 'light' : 'dark';
  return storedTheme() === system ? 'system' : system;
}
