import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { browserFlags } from '../../../test/support/browser.ts';
import { install } from '../corpus.ts';

export const lighthousePackages = { lighthouse: '13.5.0' };

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

/** A first visit to a page on a phone, as Lighthouse plays it. */
export interface Visit {
  /** 0 to 100. */
  scores: Record<Category, number>;
  /** What is loaded, in bytes packed with gzip, by kind. */
  bytes: Record<'html' | 'js' | 'css', number>;
  requests: number;
  /** Hosts other than the site's own. */
  otherHosts: string[];
  /** Cumulative layout shift. */
  shift: number;
  /** Milliseconds until the largest part is painted, in Lighthouse's model of a slow phone. */
  largestPaint: number;
  /** Titles of audits that are not passed, of the categories that have to be whole. */
  failed: string[];
}

interface Report {
  runtimeError?: { message: string };
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; numericValue?: number; details?: { items?: Item[] } }>;
}

interface Item {
  url: string;
  resourceType?: string;
}

export interface Lighthouse {
  visit(url: string): Promise<Visit>;
}

/** Installs Lighthouse into a folder. @throws Where npm fails. */
export function openLighthouse(folder: string, browser: string): Lighthouse {
  mkdirSync(folder);
  install(folder, lighthousePackages);
  const output = join(folder, 'report.json');
  const run = async (url: string): Promise<Report> => {
    const options = [
      '--no-enable-error-reporting',

      '--output=json',
      `--output-path=${output}`,
      '--quiet',
      `--only-categories=${categories.join(',')}`,
    ];
    const cli = join(folder, 'node_modules/lighthouse/cli/index.js');
    // The pages come from this process: it may not wait.
    await promisify(execFile)(process.execPath, [cli, url, ...options, `--chrome-flags=${browserFlags.join(' ')}`], {
      env: { ...process.env, CHROME_PATH: browser },
      timeout: 180_000,
    });
    return JSON.parse(readFileSync(output, 'utf8')) as Report;
  };
  return { visit: async (url) => toVisit(url, await run(url)) };
}

async function toVisit(url: string, { runtimeError, categories: found, audits }: Report): Promise<Visit> {
  if (runtimeError !== undefined) throw new Error(`Lighthouse could not visit ${url}: ${runtimeError.message}`);
  const items = audits['network-requests']?.details?.items ?? [];
  const host = new URL(url).host;
  const remote = items.map((item) => new URL(item.url)).filter((address) => address.protocol.startsWith('http'));
  const own = items.filter((item) => item.url.startsWith('http') && new URL(item.url).host === host);
  return {
    scores: Object.fromEntries(
      categories.map((name) => [name, Math.round((found[name].score ?? 0) * 100)]),
    ) as Visit['scores'],
    bytes: {
      html: await packedSize(own, 'Document'),
      js: await packedSize(own, 'Script'),
      css: await packedSize(own, 'Stylesheet'),
    },
    requests: remote.length,
    otherHosts: [...new Set(remote.map((address) => address.host).filter((name) => name !== host))],
    shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    largestPaint: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
    failed: categories
      .slice(1)
      .flatMap((name) =>
        found[name].auditRefs
          .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
          .map(({ id }) => audits[id]?.title ?? id),
      ),
  };
}

async function packedSize(items: readonly Item[], type: string): Promise<number> {
  const urls = items.filter(({ resourceType }) => resourceType === type).map(({ url }) => url);
  const texts = await Promise.all(urls.map(async (url) => (await fetch(url)).arrayBuffer()));
  return texts.reduce((total, text) => total + gzipSync(Buffer.from(text), { level: 9 }).length, 0);
}
