import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/site/scripts/search/query.ts';
import { nameToken } from '../../../src/text/name-token.ts';

test.each<[text: string, whole: string, parts: string | undefined]>([
  ['restart queue', 'restart queue', undefined],
  ['maxRetryCount', 'maxretrycount', 'max retry count'],
  ['max_retry_count', 'max_retry_count', 'max retry count'],
  ['server.max-retry', 'servermaxretry', 'server max retry'],
  ['WKWebView', 'wkwebview', 'wk web view'],
  ['ADR-0007', 'adr0007', 'adr 0007'],
  ['--max-warnings 0', 'maxwarnings 0', 'max warnings 0'],
  ["doesn't k8s v1.2", 'doesnt k8s v12', undefined],
  ['htmlparser2', 'htmlparser2', undefined],
  ['"two Words-here"', '"two wordshere"', undefined],
  ['"the gateway"', '"the gateway"', undefined],
  ['"', '', undefined],
  ['how do I restart the gateway?', 'restart gateway', undefined],
  ['wie geht die Wiederherstellung', 'wiederherstellung', undefined],
  ['how to', 'how to', undefined],
  ['<script>alert(1)</script>', 'scriptalert1script', 'script alert script'],
  ['🚀launch', 'launch 🚀', undefined],
  ['👩‍🚀', '👩‍🚀', undefined],
  ['مرحبا بالعالم', 'مرحبا بالعالم', undefined],
  ['cre\u0300me', 'crème', undefined],
  ['constructor __proto__', 'constructor __proto__', undefined],
])('%s', (text, whole, parts) => {
  const query = parseQuery(text);
  expect([query?.whole ?? '', query?.parts]).toEqual([whole, parts]);
});

test.each(['', '  ', '"', '""', '— … !', '_', '<>'])('there is nothing to look for in %j', (text) => {
  expect(parseQuery(text)).toBeUndefined();
});

test('a text of any length is a few look-ups', () => {
  const long = parseQuery('lorem ipsum '.repeat(900))!;
  expect(long.whole.split(' ').length).toBeLessThanOrEqual(16);
  expect(long.isCut).toBe(true);
  expect(parseQuery('x'.repeat(10_000))).toMatchObject({ isCut: true });
  expect(parseQuery('restart the queue')).toMatchObject({ isCut: false });
});

test('a text has the token of a name that is spelled like it', () => {
  expect(parseQuery('adr 7')?.token).toBe(nameToken('ADR-0007'));
  expect(parseQuery('"Search finds nothing"')?.token).toBe(nameToken('Search finds nothing'));
});
