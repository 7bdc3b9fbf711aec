import './theme.ts';
import './search-open.ts';
import './outline.ts';
import './copy.ts';

if (document.querySelector('[data-status-filter]')) void import('./status-filter.ts');
if (document.querySelector('pre.mermaid')) void import('./diagrams.ts');
