import { addCopyButtons } from './copy.ts';
import { followRedirect } from './moved.ts';
import { markCurrentSection } from './outline.ts';
import { showAddressesOnPaper } from './print.ts';
import { closeSmallOutline } from './outline-small.ts';
import { tellOverdueReviews } from './review.ts';
import { openSearchOnDemand } from './search-open.ts';
import { startThemeSwitch } from './theme.ts';

followRedirect();
startThemeSwitch();
openSearchOnDemand();
markCurrentSection();
closeSmallOutline();
tellOverdueReviews();
addCopyButtons();
showAddressesOnPaper();

const filter = document.querySelector<HTMLFormElement>('[data-filters]');
const tables = [...document.querySelectorAll<HTMLElement>('.table')];
const tabs = [...document.querySelectorAll<HTMLElement>('[data-tabs]')];
const diagrams = [...document.querySelectorAll<HTMLElement>('pre.mermaid')];
if (filter) void import('./index/filters.ts').then(({ filterIndex }) => filterIndex(filter));
if (tables.length > 0) void import('./tables.ts').then(({ watchTables }) => watchTables(tables));
if (tabs.length > 0) void import('./tabs.ts').then(({ startTabs }) => startTabs(tabs));
if (diagrams.length > 0) void import('./diagrams.ts').then(({ drawDiagrams }) => drawDiagrams(diagrams));
