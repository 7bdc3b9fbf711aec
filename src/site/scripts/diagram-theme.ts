export type Scheme = 'light' | 'dark';

/** Settings that draw a diagram in the site's own colours and letters. */
export function diagramTheme(scheme: Scheme) {
  const color = (name: string): string => colorOf(name, scheme);
  const { fontFamily } = getComputedStyle(document.body);
  const themeVariables = {
    darkMode: scheme === 'dark',
    background: color('paper'),
    primaryColor: color('accent-soft'),
    primaryTextColor: color('ink'),
    primaryBorderColor: color('accent'),
    lineColor: color('ink-soft'),
    textColor: color('ink'),
    secondaryColor: color('sunk'),
    tertiaryColor: color('sunk'),
    edgeLabelBackground: color('paper'),
    noteBkgColor: color('open-soft'),
    noteTextColor: color('ink'),
    fontSize: '15px',
    fontFamily,
  };
  return {
    theme: 'base',
    look: 'classic',
    fontFamily,
    themeVariables,
    flowchart: { nodeSpacing: 32, rankSpacing: 32, padding: 10 },
  } as const;
}

/** The value of one of our colours, which diagrams need in full. */
function colorOf(name: string, scheme: Scheme): string {
  const probe = document.createElement('span');
  probe.style.colorScheme = scheme;
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
