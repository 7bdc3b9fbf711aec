/** A diagram of each type that a build draws, with the labels that have to be read in it. */
export const drawable: Readonly<Record<string, readonly [source: string, labels: readonly string[]]>> = {
  flowchart: [
    `flowchart TD
  A[Draft] -->|asks| B{Is it good?}
  B -- yes --> C((Done))
  B -. no .-> A
  subgraph one [Part one]
    D[(Store)] --> E>Flag] --- F[[Sub]] ==> G{{Six}} --x H[/Lean/]
  end
  style A fill:#fef3c7
  classDef hot fill:#7a1020
  class B hot`,
    ['Draft', 'asks', 'Is it good?', 'yes', 'Done', 'no', 'Part one', 'Store', 'Flag', 'Sub', 'Six', 'Lean'],
  ],
  sequence: [
    `sequenceDiagram
  autonumber
  actor A as Ada
  participant B as The server
  Note over A,B: A word before
  A->>+B: Hello
  alt is there
    B-->>-A: Hi
  else is not
    A-xB: Nobody
  end
  rect Aqua
    A->>A: Thinks
  end`,
    ['Ada', 'The server', 'A word before', 'Hello', '[is there]', 'Hi', '[is not]', 'Nobody', 'Thinks'],
  ],
  class: [
    `classDiagram
  class Document {
    <<interface>>
    +String title
    +List~int~ lines
    +check() bool
  }
  Document <|-- Plan : is a
  note for Plan "What is done"`,
    ['Document', '+String title', '+List<int> lines', '+check() : bool', 'Plan', 'is a', 'What is done'],
  ],
  state: [
    `stateDiagram-v2
  [*] --> draft
  draft --> accepted : review
  accepted --> [*]
  state accepted {
    [*] --> fresh
  }
  note right of draft
    Not yet sure
  end note`,
    ['draft', 'accepted', 'review', 'fresh', 'Not yet sure'],
  ],
  'entity relationship': [
    `erDiagram
  DOCUMENT ||--o{ LINK : has
  LINK {
    string target PK "where to"
  }`,
    ['DOCUMENT', 'LINK', 'has', 'string', 'target', 'PK', 'where to'],
  ],
  gantt: [
    `gantt
  title Plan
  dateFormat YYYY-MM-DD
  section One
  Write :a1, 2026-01-01, 30d
  Read  :crit, after a1, 20d`,
    ['Plan', 'One', 'Write', 'Read'],
  ],
  pie: [
    'pie showData title Findings\n  "errors" : 3\n  "warnings" : 5',
    ['Findings', 'errors [3]', 'warnings [5]', '63%'],
  ],
  git: [
    'gitGraph\n  commit id: "first"\n  branch next\n  checkout next\n  commit tag: "v1"\n  checkout main\n  merge next',
    ['first', 'next', 'v1', 'main'],
  ],
  timeline: ['timeline\n  title History\n  2025 : begun\n  2026 : done', ['History', '2025', 'begun', '2026', 'done']],
  journey: ['journey\n  title A day\n  section Morning\n    Read: 5: Ada', ['A day', 'Morning', 'Read', 'Ada']],
  quadrant: [
    'quadrantChart\n  x-axis Low --> High\n  y-axis Small --> Big\n  quadrant-1 Do it\n  Search: [0.3, 0.6]',
    ['Low', 'High', 'Small', 'Big', 'Do it', 'Search'],
  ],
  'x and y': [
    'xychart-beta\n  title "Pages"\n  x-axis [jan, feb]\n  y-axis "Count" 0 --> 10\n  bar [5, 8]\n  line [4, 6]',
    ['Pages', 'jan', 'feb', 'Count'],
  ],
  requirement: [
    'requirementDiagram\n  requirement safe {\n  id: 1\n  text: it holds.\n  risk: high\n  verifymethod: test\n  }\n  element tests {\n  type: suite\n  }\n  tests - satisfies -> safe',
    ['safe', 'Text: it holds.', 'Risk: High', 'tests', 'Type: suite', '<<satisfies>>'],
  ],
  block: ['block-beta\n  columns 2\n  a["Front"] b["Back"]\n  c["Wide"]:2\n  a --> c', ['Front', 'Back', 'Wide']],
  packet: ['packet-beta\n0-15: "Source"\n16-31: "Target"', ['Source', 'Target', '0', '15', '31']],
};

/** What a browser has to draw, and why. */
export const undrawable: Readonly<Record<string, string>> = {
  'another type': 'mindmap\n  root((A))\n    B',
  'a label with HTML': 'flowchart TD\n  A["<b>Bold</b>"] --> B',
  'a label that mermaid loses a part of': 'flowchart TD\n  A["more > less"] --> B',
  'an escape that is not known': 'flowchart TD\n  A["#infin;"] --> B',
  'a formula': 'flowchart TD\n  A["$$x^2$$"] --> B',
  'an icon': 'flowchart TD\n  A["fa:fa-car drive"] --> B',
  'an image': 'flowchart TD\n  A@{ img: "https://example.com/a.png", label: "Far", w: 60, h: 60 }',
  'a mistake': 'flowchart TD\n  A -->',
  nothing: '',
  'no type': 'hello\n  world',
  'too many lines between boxes': `flowchart TD\n${Array.from({ length: 600 }, (_, index) => `  a${index} --> b`).join('\n')}`,
  'a long text': `flowchart TD\n  A["${'word '.repeat(5000)}"]`,
};

/** Labels that would do harm in a page. */
export const malicious: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '</svg><script>alert(1)</script>',
  '</text></svg><img src=x>',
  '#lt;script#gt;alert(1)#lt;/script#gt;',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '"><script>alert(1)</script>',
  "javascript:alert('x')",
  ']]><script>alert(1)</script><![CDATA[',
  '<!-- --><style>*{}</style>',
  '\u{e000}x" onload="alert(1)',
];

/** Diagrams that a label stands in at different places. */
export const places: Readonly<Record<string, (label: string) => string>> = {
  'a box': (label) => `flowchart TD\n  A["${label.replaceAll('"', '#quot;')}"] --> B`,
  'an arrow': (label) => `flowchart TD\n  A -->|"${label.replaceAll('"', '#quot;')}"| B`,
  'an id of a class': (label) => `flowchart TD\n  A --> B\n  class A ${label}`,
  'a style': (label) => `flowchart TD\n  A --> B\n  style A fill:${label},stroke:url(https://example.com/a)`,
  'a link': (label) => `flowchart TD\n  A --> B\n  click A href "javascript:alert(1)" "${label.replaceAll('"', '')}"`,
  'a message': (label) => `sequenceDiagram\n  A->>B: ${label}`,
  'a slice': (label) => `pie title ${label}\n  "${label.replaceAll('"', '')}" : 3`,
  'a state': (label) => `stateDiagram-v2\n  s1: ${label}`,
  'a task': (label) => `gantt\n  title ${label}\n  section ${label}\n  ${label} : 2026-01-01, 3d`,
  'a title': (label) =>
    `---\ntitle: '${label.replaceAll("'", '')}'\n---\nflowchart TD\n  accTitle: ${label}\n  accDescr: ${label}\n  A --> B`,
  settings: (label) =>
    `%%{init: {"themeCSS": "* { fill: url(https://example.com/${label.length}) }", "theme": "dark"}}%%\nflowchart TD\n  A --> B`,
};
