/** What a line in a terminal is: only commands are copied. */
export type TerminalRole = 'command' | 'output' | 'comment';

export interface TerminalLine {
  role: TerminalRole;
  /** As it stands before the command, with the space behind it. */
  prompt: string;
  /** Without the prompt. */
  text: string;
}

const sessions = new Set(['console', 'shellsession']);
const dos = ['bat', 'batch', 'cmd'];
const powershell = ['powershell', 'ps', 'ps1', 'psd1', 'psm1'];
const shells = ['ansi', 'bash', 'fish', 'nu', 'nushell', 'sh', 'shell', 'shellscript', 'zsh'];
const terminals = new Set([...sessions, ...dos, ...powershell, ...shells, 'shell-session', 'sh-session']);

export const isTerminal = (lang: string): boolean => terminals.has(lang);

/** A session is highlighted as the commands in it. */
export const commandLanguage = (lang: string): string =>
  sessions.has(lang) || lang.endsWith('-session') ? 'bash' : lang;

const place = String.raw`(?:\([^()\s]+\) )?(?:\[[^\]\n]*\]|[\w.-]+@[\w.-]+(?:[: ][\w~/.-]+)?|~?(?:/[\w.-]+)*) ?`;
const prompts = {
  shell: new RegExp(String.raw`^${place}[$❯➜] `),
  // In a script, a line with this sign is a comment.
  session: new RegExp(String.raw`^${place}[$#%❯➜] `),
  windows: /^(?:PS(?: [^>\n]*)?|[A-Z]:\\[^>\n]*)> ?(?=\S)/,
};

const promptsOf = (lang: string): RegExp[] => {
  if (dos.includes(lang) || powershell.includes(lang)) return [prompts.windows];
  return commandLanguage(lang) === lang ? [prompts.shell] : [prompts.session, prompts.windows];
};

/** @returns What each line is; without a prompt in any of them, all are commands or comments. */
export function terminalLines(lines: readonly string[], lang: string): TerminalLine[] {
  const patterns = promptsOf(lang);
  const promptOf = (line: string) => patterns.map((pattern) => pattern.exec(line)?.[0]).find(Boolean);
  const hasPrompts = lines.some((line) => promptOf(line) !== undefined);
  let until: ((line: string) => boolean) | undefined;
  return lines.map((line): TerminalLine => {
    const isContinued = until !== undefined;
    const prompt = isContinued ? (/^> /.exec(line)?.[0] ?? '') : (promptOf(line) ?? '');
    const text = line.slice(prompt.length);
    const role = isContinued || prompt !== '' || !hasPrompts ? roleOf(text, isContinued) : 'output';
    if (role === 'output') return { role, prompt: '', text: line };
    if (until === undefined || until(text)) until = role === 'comment' ? undefined : endOfCommand(text, isContinued);
    return { role, prompt, text };
  });
}

const roleOf = (text: string, isContinued: boolean): TerminalRole =>
  !isContinued && /^\s*#(?!!)/.test(text) ? 'comment' : 'command';

/** @returns A test for the line that ends a command which goes on after this one; undefined where it ends here. */
function endOfCommand(text: string, isContinued: boolean): ((line: string) => boolean) | undefined {
  const [, word] = isContinued ? [] : (/<<-?\s*["']?(\w+)["']?/.exec(text) ?? []);
  if (word !== undefined) return (line) => line.trim() === word;
  return /(?:^|[^\\])\\$|\s[`^]$/.test(text) ? () => true : undefined;
}
