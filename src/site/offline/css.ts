/** Comments and texts are passed over, unless they are the address of an `@import` or a `url()`. */
const parts =
  /\/\*[\s\S]*?\*\/|(?<before>@import\s+|url\(\s*)(?:"(?<double>(?:[^"\\\n]|\\[\s\S])*)"|'(?<single>(?:[^'\\\n]|\\[\s\S])*)')|url\(\s*(?<bare>(?:[^"'()\\\s]|\\[\s\S])+)(?=\s*\))|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/gi;

/**
 * Gives the addresses in a style other values.
 *
 * @param change Returns undefined for what stays.
 */
export const changeStyle = (css: string, change: (address: string) => string | undefined): string =>
  css.replaceAll(parts, (all, ...found) => {
    const { before = 'url(', double, single, bare } = found.at(-1) as Record<string, string | undefined>;
    const written = double ?? single ?? bare;
    const changed = written === undefined ? undefined : change(unescaped(written));
    return changed === undefined ? all : `${before}"${changed.replaceAll(/["\\\n]/g, escaped)}"`;
  });

const unescaped = (text: string): string =>
  text.replaceAll(/\\(?:([\da-f]{1,6})\s?|\n|([\s\S]))/gi, (_, code?: string, character?: string) =>
    code === undefined ? (character ?? '') : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10_ff_ff)),
  );

const escaped = (character: string): string => `\\${character.codePointAt(0)!.toString(16)} `;
