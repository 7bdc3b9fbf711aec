import type { Browser } from './browser.ts';

/** In inches, as the browser wants them. */
export const papers = { a4: { paperWidth: 8.27, paperHeight: 11.69 }, letter: { paperWidth: 8.5, paperHeight: 11 } };

export type Paper = keyof typeof papers;

/** Waits in the page until all of it is there: letters, pictures further down, diagrams. */
const ready = `(async () => {
  for (const image of document.images) image.loading = 'eager';
  await Promise.all([document.fonts.ready, ...Array.from(document.images, (image) => image.decode().catch(() => {}))]);
  const isDrawing = () => document.querySelector('pre.mermaid:not(details *)') !== null || document.querySelector('.diagram-frame:empty') !== null;
  const late = performance.now() + 15000; // A diagram that cannot be drawn stays its source.
  while (isDrawing() && performance.now() < late) await new Promise((resolve) => setTimeout(resolve, 50));
})()`;

/**
 * Prints a page.
 *
 * @returns A tagged PDF with an outline.
 * @throws Where the page cannot be shown, or the browser ends.
 */
export async function printPage(browser: Browser, address: string, paper: Paper): Promise<Uint8Array> {
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
  try {
    const { sessionId } = (await browser.send('Target.attachToTarget', { targetId, flatten: true })) as {
      sessionId: string;
    };
    const tell = (method: string, params = {}) => browser.send(method, params, sessionId);
    await tell('Page.enable');
    await tell('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'light' }] });
    const loaded = browser.once('Page.loadEventFired', sessionId);
    const { errorText } = await tell('Page.navigate', { url: address });
    if (typeof errorText === 'string') throw new Error(errorText);
    await loaded;
    await tell('Runtime.evaluate', { expression: ready, awaitPromise: true });
    const { data } = await tell('Page.printToPDF', {
      ...papers[paper],
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return Buffer.from(String(data), 'base64');
  } finally {
    await browser.send('Target.closeTarget', { targetId }).catch(() => undefined); // It may be gone already.
  }
}
