import { execFileSync } from 'node:child_process';
import type { Tool } from './tool.ts';

const shortcode = `<aside class="note note-{{ .Get "kind" }}"><strong>{{ .Get "kind" }}</strong> {{ .Inner | markdownify }}</aside>`;

export const hugo: Tool = {
  name: 'hugo',
  format: 'hugo',
  content: 'content',
  command: ['hugo', '--destination', 'dist'],
  files: (token) => ({
    // Without buildFuture, documents whose date is still to come would be left out.
    'config.toml': `title = "Documentation"
buildFuture = true
disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "404"]
`,
    'layouts/_default/single.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>{{ .Title }}</title>
    <meta name="description" content="{{ .Description }}">
    {{ with resources.Get "custom.css" | fingerprint }}<link rel="stylesheet" href="{{ .RelPermalink }}">{{ end }}
  </head>
  <body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body>
</html>
`,
    'layouts/shortcodes/note.html': shortcode,
    'assets/custom.css': `:root { --accent: ${token}; }\na { color: var(--accent); }\n`,
  }),
  note: (kind, text) => ({ head: '', element: `{{< note kind="${kind}" >}}${text}{{< /note >}}` }),
  label: () => `Hugo ${version()}, minimal theme, no search`,
};

function version(): string {
  try {
    const text = execFileSync('hugo', ['version'], { encoding: 'utf8' });
    return /v(\d[\d.]*)/.exec(text)?.[1] ?? text.trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error('hugo is not on the PATH', { cause: error });
  }
}
