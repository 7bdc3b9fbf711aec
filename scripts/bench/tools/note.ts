import { posix } from 'node:path';
import type { Markup } from './tool.ts';

/** The component in all tools that build on Astro. */
export const noteComponent = `---
interface Props { kind: 'tip' | 'warning' }
const { kind } = Astro.props;
---
<aside class={\`note note-\${kind}\`}><strong>{kind}</strong> <slot /></aside>
<style>
  .note { border-inline-start: 4px solid currentColor; padding: 0.5rem 1rem; }
  .note-warning { border-color: #c33; }
</style>
`;

/** Markup with an import by relative path. @param component Path of the component. */
export const imported =
  (component: string) =>
  (kind: string, text: string, folder: string): Markup => ({
    head: `import Note from '${posix.relative(folder, component)}';`,
    element: `<Note kind="${kind}">${text}</Note>`,
  });
