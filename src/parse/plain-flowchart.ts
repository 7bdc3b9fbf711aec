const id = '(?!(?:TD|TB|BT|LR|RL)\\b)[A-Z][A-Za-z0-9]{0,30}';
const text = '[A-Za-z0-9]+(?:[ ,.?-] ?[A-Za-z0-9]+)*[.?]?';
const node = `${id}(?:\\[${text}\\]|\\(${text}\\)|\\{${text}\\})?`;
const link = ` (?:-->|---)(?:\\|${text}\\|)? `;

const header = /^(?:flowchart|graph) (?:TD|TB|BT|LR|RL)$/;
const statement = new RegExp(`^ *${node}(?:${link}${node})*$`);

/** Mermaid takes 500 links. */
const mostLines = 100;
const longestLine = 200;

/**
 * Tells whether a diagram is a flowchart of the plainest kind, which mermaid takes whatever its words are: boxes with
 * words in them, and arrows. Most are, and need not be given to a parser that takes long to load.
 */
export function isPlainFlowchart(source: string): boolean {
  const [first = '', ...lines] = source.trimEnd().split('\n');
  return (
    header.test(first) &&
    lines.length <= mostLines &&
    lines.every((line) => line.length <= longestLine && (line === '' || statement.test(line)))
  );
}
