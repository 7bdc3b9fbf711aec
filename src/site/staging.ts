/** The folder beside a built site in which the next one is made. */
export const stagingFor = (outDir: URL): URL =>
  new URL(`.${outDir.pathname.split('/').at(-2)}.next/`, new URL('../', outDir));
