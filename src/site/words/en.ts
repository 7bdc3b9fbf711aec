import { formatsIn } from './formats.ts';

const { number } = formatsIn('en');
const some = (count: number, one: string, other: string): string => `${number(count)} ${count === 1 ? one : other}`;

/**
 * All words of the interface, by the part of the site that says them. A function where they go with a number or a name.
 * Those below `scripts` go to the browser as JSON: `{name}` stands where a script puts a value.
 */
export const en = {
  page: {
    skip: 'Skip to content',
  },
  header: {
    menu: 'Menu',
    close: 'Close the menu',
    types: 'Documents',
    projects: 'Projects',
    allProjects: 'All projects',
    views: 'Views',
    search: 'Search',
  },
  footer: {
    checked: 'Every document here was checked against its contract before it was published:',
    rules: 'the rules',
  },
  breadcrumb: 'Breadcrumb',
  sidebar: {
    name: 'Documents',
    all: (plural: string) => `All ${plural.toLowerCase()}`,
  },
  home: {
    documents: (count: number) => some(count, 'document', 'documents'),
    /** After the number of documents. */
    verdict: (types: number) =>
      `in ${some(types, 'type', 'types')}, each checked against its contract before it was published.`,
    verdictWithFindings: (types: number, errors: number, warnings: number) =>
      `in ${some(types, 'type', 'types')}, with ${some(errors, 'error', 'errors')} and ${some(warnings, 'warning', 'warnings')}: each stands at the top of its page.`,
    types: 'Documents',
    number: 'Number of documents:',
    newest: 'Newest',
    waiting: 'Waiting for somebody',
  },
  collection: {
    empty: 'There is none yet. Write the first one:',
    exampleTitle: 'Title',
  },
  notFound: {
    title: 'Page not found',
    heading: 'There is no page at this address',
    lead: 'It may have moved, or the link may be wrong.',
    /** Before and after the key. */
    search: ['Press', 'to search.'],
    pages: 'These pages are there:',
  },
  document: {
    edit: 'Edit this page',
    markdown: 'Markdown',
    history: 'History',
    /** Before the day. */
    lastChange: 'last change',
    size: (minutes: number, lines: number) => `${number(minutes)} min, ${some(lines, 'line', 'lines')}`,
    onThisPage: 'On this page',
    source: 'Source:',
    version: (version: string) => `Version ${version}`,
  },
  docket: {
    version: 'Version',
    date: 'Date',
    reviewed: 'Reviewed',
    reviewDue: 'Review due',
    author: 'Author',
    authors: 'Authors',
    owner: 'Owner',
    project: 'Project',
    audience: 'Audience',
    alerts: 'Alerts',
    tags: 'Tags',
  },
  machines: {
    about: (full: string, facts: string) =>
      `All documents as one text: ${full}. What is known of each, as JSON: ${facts}.`,
  },
  redirect: {
    title: (title: string) => `Moved: ${title}`,
    moved: 'This page has moved',
  },
  standing: {
    name: 'Status of this document',
    is: (label: string, status: string) => `This ${label} is ${status}.`,
    gone: (label: string) => `This ${label} no longer holds.`,
    open: (label: string) => `This ${label} does not hold yet.`,
    readInstead: 'Read instead:',
  },
  review: {
    name: 'Review',
    overdue: 'Overdue for review.',
    /** Before the day. */
    due: 'Its review was due on',
    care: 'Check what it says before you rely on it.',
  },
  related: {
    linkedFrom: 'Linked from',
    more: (count: number) => `and from ${number(count)} more`,
  },
  /** Relations by their field; others are called as the project calls them. */
  relations: {
    supersedes: 'Supersedes',
    supersededBy: 'Superseded by',
    requires: 'Requires',
    requiredBy: 'Required by',
    related: 'Related',
  },
  pager: {
    name: (label: string) => `Neighbouring documents of type ${label}`,
    previous: 'Previous',
    next: 'Next',
  },
  /** How far a piece of work is. */
  progress: {
    open: 'open',
    active: 'active',
    blocked: 'blocked',
    done: 'done',
    dropped: 'dropped',
  },
  /** Of all views. */
  attention: {
    title: 'Needs attention',
    late: 'Late tasks',
    cycles: 'Tasks that wait for each other',
    blocked: 'Blocked tasks',
    unowned: 'Tasks without owner',
    overdue: 'Overdue reviews',
    /** With the last day on which it would have been in time. */
    since: (day: string | undefined) => `due ${day}`,
    more: (count: number) => `and ${number(count)} more`,
  },
  projects: {
    title: 'Projects',
    description: 'What the documents here belong to, and what needs attention in each.',
    descriptionOf: (label: string) => `Plans, decisions and all other documents of ${label}, and what needs attention.`,
    attention: (count: number) => `${some(count, 'thing needs', 'things need')} attention`,
    documents: 'Documents',
    minutes: 'Minutes to read them all',
    tasksDone: 'Tasks done',
    of: (done: number, all: number) => `${number(done)} of ${number(all)}`,
    all: (count: number, plural: string) => `All ${number(count)} ${plural.toLowerCase()}`,
  },
  views: {
    json: 'This table as JSON',
    rows: (count: number) => some(count, 'row', 'rows'),
    andMore: (count: number) => `${some(count, 'row', 'rows')} more are in the JSON of this page.`,
  },
  decisions: {
    title: 'Decision log',
    description: 'What was decided, when, and what became of it: from the decision records themselves.',
    all: 'Decisions',
    inForce: 'In force',
    waiting: 'Not decided yet',
    gone: 'No longer in force',
    timeline: 'Timeline',
    timelinePicture: 'Decisions by date, newest at the end; the table below says the same',
    timelineLeft: (count: number) => `${some(count, 'decision', 'decisions')} of crowded days are in the table only.`,
    replaces: 'one that was replaced leads to its successor',
    chains: 'Replaced decisions',
    chainsMean: 'From the first to the one that holds now.',
    and: 'and',
    number: 'No.',
    decision: 'Decision',
    type: 'Type',
    status: 'Status',
    date: 'Date',
    project: 'Project',
    owner: 'Owner',
    supersedes: 'Supersedes',
    supersededBy: 'Superseded by',
  },
  tracker: {
    title: 'Tracker',
    description: 'All tasks of all plans, as their tables say them: what is late, what is blocked, who has what to do.',
    plans: 'Plans',
    plan: 'Plan',
    tasks: 'Tasks',
    task: 'Task',
    id: 'ID',
    phase: 'Phase',
    owner: 'Owner',
    nobody: 'nobody',
    status: 'Status',
    when: 'When',
    noTime: 'none: it waits in a circle',
    days: 'Days',
    daysLeft: 'Days of work left',
    slack: 'Slack',
    waitsFor: 'Waits for',
    doneShare: 'Done',
    doneShareOf: (plan: string) => `Done of ${plan}`,
    late: 'late',
    today: 'today',
    critical: 'critical',
    notCritical: 'can be late by its slack',
    criticalPath: 'Critical path',
    criticalPathMeans: 'A day more for one of these tasks is a day more for the whole.',
    schedule: 'Schedule',
    scheduleOf: (plan: string) => `Schedule of ${plan}`,
    scheduleDescription: 'Computed from the tasks of the plan: durations, what waits for what, and working days.',
    schedulePicture: (plan: string) => `When each task of ${plan} is worked on; the table below says the same`,
    layersPicture: (plan: string) =>
      `Which tasks of ${plan} can be worked on side by side; the table below says what waits for what`,
    toPlan: 'To the plan',
    workingDays: 'Working days',
    parallelShare: 'In parallel',
    layers: 'Layers',
    layersMean: (parallel: number, all: number) =>
      `Tasks of one layer wait for none of each other. ${number(parallel)} of ${some(all, 'task', 'tasks')} have a neighbour in their layer.`,
    speedUp: 'Against one after the other',
    lateTasks: 'Late',
    blockedTasks: 'Blocked',
    earlyTasks: 'Done before what they wait for',
    unownedTasks: 'Without owner',
    cycles: 'Tasks that wait for each other',
    owners: 'By owner',
    notInPicture: (count: number) => `${some(count, 'task', 'tasks')} that start later stand in the table only.`,
    andMore: (count: number) => `and ${number(count)} more`,
  },
  /** Of rules and findings. */
  levels: {
    error: 'error',
    warning: 'warning',
    info: 'info',
    off: 'off',
  },
  findings: {
    title: (count: number) => some(count, 'finding', 'findings'),
    shown: 'Shown while you write, never on the published site.',
    stops: 'This document stops while it is rendered',
    mend: 'An expression in it fails. Mend it: the build would end here.',
  },
  rules: {
    title: 'Rules',
    description: 'What every document is checked for, and how severe a finding is in this project.',
    groups: {
      error: { title: 'Errors', effect: 'They stop the build and fail the check.' },
      warning: { title: 'Warnings', effect: 'They are reported; more than a project allows fail the check.' },
      info: { title: 'Infos', effect: 'They are reported and fail nothing.' },
      off: { title: 'Off', effect: 'This project does not use them.' },
    },
  },
  rule: {
    kind: 'Rule',
    why: 'Why it matters',
    bad: 'What it finds',
    good: 'How it should be',
    where: 'Where it applies',
    broken: 'It looks at documents that cannot be parsed; no other rule does.',
    nothing: 'The rule finds nothing here.',
    documents: 'Documents',
    severity: 'Severity',
    untyped: 'Documents that no type covers',
    site: 'The site as a whole',
    files: (globs: string) => `Files ${globs}`,
    withStatus: (plural: string, status: string) => `${plural}, ${status}`,
    setting: 'A project sets another severity in its config, for example',
  },
  status: {
    name: 'Status',
    all: 'All',
  },
  filters: {
    name: 'Filters',
    facets: { owner: 'Owner', project: 'Project', audience: 'Audience', tag: 'Tag' },
    order: 'First',
    orders: { newest: 'Newest', title: 'Title', lowest: 'Lowest number' },
    ownOrder: 'Highest number',
    ownOrderByTitle: 'Title',
    clear: 'Clear',
    more: 'Show more',
    /** Of a long index. */
    pages: 'Pages',
    page: (page: number) => `Page ${page}`,
    range: (first: number, last: number, total: number) => `${number(first)} to ${number(last)} of ${number(total)}`,
    filterAll: (total: number) => `Filter all ${number(total)}`,
  },
  body: {
    linkTo: (heading: string) => `Link to “${heading}”`,
    imageFails: (name: string, alt: string) =>
      alt === '' ? `The image ${name} cannot be shown.` : `The image ${name} cannot be shown: ${alt}`,
    done: 'Done',
    notDone: 'Not done',
    /** The nearest heading, empty where there is none, and which of the tables below it. */
    table: (heading: string, count: number) =>
      `Table${count > 1 ? ` ${count}` : ''}${heading === '' ? '' : `: ${heading}`}`,
    footnote: (mark: string) => `Footnote ${mark}`,
    notes: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
    footnotes: 'Footnotes',
    /** The number of the reference is put in its place. */
    backToReference: 'Back to reference {reference}',
    /** What a diagram is called that has no title. */
    diagram: 'Diagram',
    diagramSource: 'Source of the diagram',
    openDiagram: 'Open large',
  },
  search: {
    name: 'Search',
    field: 'Search the documents',
    placeholder: 'Title, id, alert, error message …',
    close: 'Close',
    narrow: 'Narrow by',
    /** First in the list of values of each filter. */
    any: {
      type: 'Any type',
      status: 'Any status',
      owner: 'Any owner',
      project: 'Any project',
      audience: 'Any audience',
      tag: 'Any tag',
    },
    reset: 'Clear filters',
    more: 'Show more',
    all: 'Results on a page of their own',
    choose: 'choose',
    open: 'open',
    leave: 'close',
    /** As they stand on the keys. */
    keys: { open: 'Enter', leave: 'Esc' },
    /** In the development server. */
    missing:
      'There is no search index here yet. It is made with the site: run docwright build, then docwright preview.',
    withoutScript: 'Search runs in your browser and needs JavaScript. These pages list all documents:',
  },
  scripts: {
    theme: {
      system: 'Theme: as your system',
      light: 'Theme: light',
      dark: 'Theme: dark',
    },
    search: {
      busy: 'Searching …',
      failed: 'The search could not be loaded. Check the connection, then search again.',
      unreadable: 'There is nothing to look for in this: type a letter or a digit.',
      one: '1 result',
      some: '{count} results',
      /** The other documents have some of the words. */
      oneWhole: '{count} results. The first one has all of these words.',
      whole: '{count} results. The first {whole} have all of these words.',
      partly: 'No document has all of these words. {count} have some of them:',
      nothing: 'Nothing found',
      nothingFor: 'Nothing found for “{term}”',
      cut: 'Only the beginning of the text was looked for.',
      lost: 'This result could not be loaded.',
    },
    filterRows: {
      shown: '{count} of {total} rows',
      none: 'No row has all of this',
      loading: 'Loading the other pages …',
      incomplete: '{count} of {total} rows; some pages could not be loaded',
    },
    markdown: {
      copy: 'Copy as Markdown',
      copied: 'Copied',
      failed: 'Could not be copied',
    },
    filter: {
      shown: '{count} of {total} documents',
      none: 'No document has all of this',
      loading: 'Loading the other pages …',
      incomplete: '{count} of {total} documents; some pages could not be loaded',
    },
    body: {
      copy: 'Copy',
      copied: 'Copied',
      selected: 'Selected; copy it by hand',
    },
    diagram: {
      fails: 'This diagram could not be drawn: {reason}',
      larger: 'Larger',
      smaller: 'Smaller',
      whole: 'Whole diagram',
      close: 'Close',
    },
  },
};
