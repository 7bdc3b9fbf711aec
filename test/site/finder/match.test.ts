import { expect, test } from 'vitest';
import { askedOf, entryOf, matcher } from '../../../src/site/scripts/finder/match.ts';

const entries = {
  crash: {
    alerts: ['KubePodCrashLooping', 'KubePodNotReady'],
    symptoms: ['The pod restarts', 'Back-off 5m0s restarting failed container'],
    text: 'KubePodCrashLooping KubePodNotReady A pod restarts again and again. Owner: platform',
  },
  pod: { alerts: ['KubePod'], symptoms: ['No pods at all'], text: 'KubePod Pods' },
  gateway: {
    alerts: [],
    symptoms: ['upstream connect error: connection refused after 30s', 'KubePodCrashLooping fires as well'],
    text: 'Gateway upstream connect error 502. Nobody can pay.',
  },
};

type Written = (typeof entries)[keyof typeof entries];

const matchOf = ({ alerts, symptoms, text }: Written, query: string) =>
  matcher(askedOf(query))(entryOf(alerts, symptoms, text));

const rankOf = (entry: Written, query: string) => matchOf(entry, query)?.rank;

const found = (query: string): string[] =>
  Object.entries(entries)
    .flatMap(([name, entry]) => ({ name, rank: rankOf(entry, query) }))
    .filter(({ rank }) => rank !== undefined)
    .toSorted((a, b) => a.rank! - b.rank!)
    .map(({ name, rank }) => `${name} ${rank}`);

test.each([
  ['KubePodCrashLooping', ['crash 0', 'gateway 5']],
  ['kube-pod crash looping', ['crash 0', 'pod 1']],
  ['KubePod', ['pod 0', 'crash 2', 'gateway 5']],
  ['[FIRING:1] KubePodNotReady (prod)', ['crash 1']],
  ['PodCrash', ['crash 4', 'gateway 5']],
  ['upstream connect error: connection refused after 45s', ['gateway 3']],
  ['2026-01-05T10:00:00Z WARN back-off 10m0s   restarting failed container=x', ['crash 3']],
  ['connection refused', ['gateway 5']],
  ['platform again', ['crash 6']],
  ['nobody pay', ['gateway 6']],
  ['gateway 502', ['gateway 6']],
  ['gateway 503', []],
  ['nothing of this', []],
  ['', []],
  ['…', []],
])('%s', (query, wanted) => {
  expect(found(query)).toEqual(wanted);
});

test('says where', () => {
  expect(matchOf(entries.crash, 'failed container')).toEqual({ rank: 5, alerts: [], symptoms: [1] });
  expect(matchOf(entries.crash, 'KubePodNotReady')).toEqual({ rank: 0, alerts: [1], symptoms: [] });
});
