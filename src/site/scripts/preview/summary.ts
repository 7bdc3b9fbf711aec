/** What a page says of its document in its head. */
export interface Summary {
  title: string;
  /** `ADR 0007` */
  kind: string;
  status: string;
  tone: string;
  purpose: string;
  language: string;
  direction: string;
}

const known = new Map<string, Promise<Summary | undefined>>();

/** Asks a page for what its head says, once. @returns undefined where it says nothing, or cannot be reached. */
export function summaryOf({ href, pathname }: HTMLAnchorElement): Promise<Summary | undefined> {
  const summary = known.get(pathname) ?? read(href.replace(/#.*/, '')).catch(() => forget(pathname));
  known.set(pathname, summary);
  return summary;
}

/** What could not be reached is asked again. */
function forget(pathname: string): undefined {
  known.delete(pathname);
}

async function read(address: string): Promise<Summary | undefined> {
  const response = await fetch(address);
  const isPage = response.ok && response.headers.get('content-type')?.includes('html');
  if (!isPage || response.body === null) return undefined;
  const page = new DOMParser().parseFromString(await headOf(response.body), 'text/html');
  const said = page.querySelector<HTMLMetaElement>('meta[name="docwright-document"]');
  if (said === null) return undefined;
  const { kind = '', status = '', tone = '', purpose = '' } = said.dataset;
  return { title: said.content, kind, status, tone, purpose, language: said.lang, direction: said.dir };
}

/** The rest of a page is not waited for, nor loaded. */
async function headOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('</head>')) {
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
  }
  void reader.cancel();
  return text;
}
