import type { CodeError } from '../model/code-error.ts';

/**
 * Reads diagrams with mermaid's own parser. Takes a good part of a second to load: call it only where there are some.
 *
 * @returns Errors by source.
 */
export async function diagramErrors(sources: Iterable<string>): Promise<Map<string, CodeError>> {
  const { parse, useSettings } = await (mermaid ??= loadMermaid());
  const found = new Map<string, CodeError>();
  const read = async (source: string): Promise<void> => {
    useSettings(isFlowchart(source));
    const error = await failureOf(parse, source);
    if (error === undefined) return;
    found.set(source, { message: wordsOf(error, source), ...(await placeOf(parse, source)) });
  };
  const all = [...new Set(sources)].toSorted((a, b) => Number(isFlowchart(b)) - Number(isFlowchart(a)));
  for (const source of all) last = last.then(() => read(source));
  await last;
  return found;
}

/** One for the process: its settings are those of the module. */
let mermaid: Promise<Mermaid> | undefined;

/** One diagram after the other: mermaid's parsers keep what they read in one place. */
let last: Promise<void> = Promise.resolve();

const isFlowchart = (source: string): boolean => /^\s*(?:flowchart|graph)\b/.test(source);

type Parse = (source: string) => Promise<unknown>;

type MermaidAPI = (typeof import('mermaid'))['default']['mermaidAPI'];

interface Mermaid {
  parse: Parse;
  /** Light ones are enough for flowcharts. */
  useSettings: (areLight: boolean) => void;
}

/** Mermaid cleans labels with DOMPurify, which has no methods where there is no browser; nothing is drawn here. */
async function loadMermaid(): Promise<Mermaid> {
  const { default: purify } = await import('dompurify');
  if (!purify.isSupported) Object.assign(purify, { sanitize: (text: string) => text, addHook: () => undefined });
  const { default: module } = await import('mermaid');
  await module.parse('info'); // Makes the types of diagrams known.
  // Without settings of its own, a text needs no settings put together for it: that is more than half of the time.
  const parse: Parse = (source) =>
    hasSettings.test(source) ? module.parse(source) : module.mermaidAPI.getDiagramFromText(source);
  return { parse, useSettings: settingsOf(module.mermaidAPI) };
}

/**
 * Mermaid copies all of its settings for each node of a flowchart, whose parser looks at those of flowcharts alone:
 * without the others, colours mostly, it takes a seventh of the time.
 */
function settingsOf({ defaultConfig, globalReset }: MermaidAPI): Mermaid['useSettings'] {
  const others = Object.entries(defaultConfig).flatMap(([name, settings]: [string, unknown]) =>
    typeof settings === 'object' && settings !== null && !Array.isArray(settings) && name !== 'flowchart'
      ? [settings as Record<string, unknown>]
      : [],
  );
  const copies = others.map((settings) => ({ ...settings }));
  let areLightNow = false;
  return (areLight) => {
    if (areLight === areLightNow) return;
    areLightNow = areLight;
    for (const [index, settings] of others.entries()) {
      if (!areLight) Object.assign(settings, copies[index]);
      else for (const name of Object.keys(settings)) Reflect.deleteProperty(settings, name);
    }
    globalReset();
  };
}

const hasSettings = /^\s*---|%%\{/;

async function failureOf(parse: Parse, source: string): Promise<MermaidError | undefined> {
  try {
    await parse(source);
    return undefined;
  } catch (error) {
    return error as MermaidError;
  }
}

/** Some of its parsers tell the text that they stopped at. */
type MermaidError = Error & { hash?: { text?: string } };

/** Where the parser speaks of a line, it means one of the text without settings and comments: give it a text with blank ones. */
async function placeOf(parse: Parse, source: string): Promise<Pick<CodeError, 'line'>> {
  const settings = /^\s*---\s*\n[\s\S]*?\n\s*---\s*\n/.exec(source)?.[0] ?? '';
  const blank = source.slice(settings.length).replace(/^[^\S\n]*%%.*$/gm, '');
  const text = blank.trimStart();
  const skipped = source.split('\n').length - text.split('\n').length;
  const line = /\bon line (\d+)/.exec((await failureOf(parse, text))?.message ?? '')?.[1];
  return line === undefined ? {} : { line: Math.min(skipped + Number(line), source.trimEnd().split('\n').length) };
}

/** One line of what may be five, without the picture of the place. */
function wordsOf({ message, hash }: MermaidError, source: string): string {
  if (message.startsWith('No diagram type detected')) {
    const [first = ''] = source.trim().split(/\s/);
    return first === '' ? 'it is empty' : `"${first}" is no type of diagram`;
  }
  const token = /\nExpecting .*, got '(.*)'$/s.exec(message)?.[1];
  if (token !== undefined) return `unexpected ${names[token] ?? `"${hash?.text?.trim() || token}"`}`;
  const [, lexer] = /Lexer error on line \d+, column \d+: (unexpected character: ->.*?<-)/s.exec(message) ?? [];
  const [, parser] = /Parse error on line \d+, column \d+: ([^\n]*)/.exec(message) ?? [];
  return (lexer?.replace(/: ->(.*)<-/s, ' "$1"') ?? parser ?? message.split('\n')[0] ?? '').replace(/\.$/, '');
}

const names: Readonly<Record<string, string>> = {
  NEWLINE: 'end of line',
  NL: 'end of line',
  EOF: 'end of the diagram',
  EOF_IN_STRUCT: 'end of the diagram',
  '1': 'end of the diagram',
};
