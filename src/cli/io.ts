/** All that a command touches of the process. */
export interface Io {
  /** Findings and answers. */
  out(text: string): void;
  /** Progress and errors. */
  err(text: string): void;
  /** ANSI colours may be written to `out`. */
  color: boolean;
  /** File that GitHub shows as the summary of a job; undefined elsewhere. */
  summaryFile?: string | undefined;
}

/** The process's own terminal; colours as NO_COLOR and FORCE_COLOR say, else where it is a terminal. */
export const terminal = ({ env, stdout, stderr } = process): Io => ({
  out: (text) => void quietly(stdout).write(text),
  err: (text) => void quietly(stderr).write(text),
  color: env['FORCE_COLOR'] === undefined ? stdout.isTTY && !env['NO_COLOR'] : env['FORCE_COLOR'] !== '0',
  summaryFile: env['GITHUB_STEP_SUMMARY'] || undefined,
});

/** A reader that has seen enough, such as `head`, closes the pipe: that is no failure. */
function quietly(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stream.listenerCount('error') === 0) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return stream;
}
