/** Components for documents: `import { Aside, Tabs } from 'docwright/components'`. Vite compiles them, so they stay source. */
import './components.css';

export { default as Aside } from './Aside.astro';
export { default as Badge } from './Badge.astro';
export { default as Card } from './Card.astro';
export { default as CardGrid } from './CardGrid.astro';
export { default as FileTree } from './FileTree.astro';
export { default as LinkCard } from './LinkCard.astro';
export { default as Stat } from './Stat.astro';
export { default as Steps } from './Steps.astro';
export { default as TabItem } from './TabItem.astro';
export { default as Tabs } from './Tabs.astro';
