import { expect, test } from 'vitest';
import { alertRulesOf } from '../../src/parse/alert-rules.ts';

const parse = (text: string, path = 'ops/a.yaml') => alertRulesOf([{ path, text }]);

const told = (text: string): string[] =>
  parse(text).failures.map(
    ({ path, range: { start }, message, help }) => `${path}:${start.line}:${start.column} ${message}. ${help}`,
  );

const file = `groups:
  - name: gateway
    rules:
      - record: job:up
        expr: sum(up)
      - alert: GatewayDown
        expr: |
          sum(up{job="gateway"})
            == 0
        labels: { severity: page }
        annotations:
          runbook_url: '/r/GatewayDown/'
      - alert: GatewayDown
        expr: 1
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
spec:
  groups:
    - name: queue
      rules:
        - alert: "Queue full"
          expr: queue > 5
          annotations: { summary: '{{ $labels.queue }} is full' }
---
kind: ConfigMap
data: { groups: none }
---
kind: List
items:
  - kind: PrometheusRule
    spec: { groups: [{ rules: [{ alert: constructor }] }] }
`;

test('alerts of rule files and of resources of Kubernetes, each with its place', () => {
  const { byName, failures, unmatched } = parse(file);
  expect([failures, unmatched]).toEqual([[], []]);
  expect([...byName.keys()]).toEqual(['GatewayDown', 'Queue full', 'constructor']);
  const [first, second] = byName.get('GatewayDown')!;
  expect(first).toEqual({
    name: 'GatewayDown',
    path: 'ops/a.yaml',
    range: { start: { line: 6, column: 16 }, end: { line: 6, column: 27 } },
    expression: 'sum(up{job="gateway"}) == 0',
    severity: 'page',
    runbookUrl: {
      text: '/r/GatewayDown/',
      range: { start: { line: 12, column: 25 }, end: { line: 12, column: 40 } },
    },
  });
  expect([second?.range.start.line, second?.expression]).toEqual([13, '1']);
  expect(byName.get('Queue full')?.[0]?.range.start).toEqual({ line: 22, column: 19 });
  expect(byName.get('constructor')?.[0]?.range.start).toEqual({ line: 32, column: 41 });
});

test.each([
  [
    'groups: [',
    [
      'ops/a.yaml:1:10 The file is not valid YAML: unexpected end of the stream within a flow collection. The [ that begins above has no end: add ]',
    ],
  ],
  ['a: 1\n---\ngroups: 5\n', ['ops/a.yaml:3:9 "groups" is no list. Write a list, each item with a hyphen']],
  ['groups:\n  - gateway\n', ['ops/a.yaml:2:5 An item of "groups" has no keys. Write "key: value" pairs']],
  [
    'groups:\n  - rules:\n      - alert: 5\n',
    ['ops/a.yaml:3:16 The name of an alert is no text. Write a name, between quotes if need be'],
  ],
  ['groups:\n  - rules: {}\n', ['ops/a.yaml:2:12 "rules" is no list. Write a list, each item with a hyphen']],
])('%s', (text, wanted) => {
  expect(told(text)).toEqual(wanted);
});

test('a template is no YAML', () => {
  const [finding] = told('groups:\n{{- range .Values.groups }}\n  - name: {{ .name }}: x\n{{- end }}\n');
  expect(finding).toContain('Name files that are YAML as they stand: templates are not run');
});

test.each(['', '# nothing\n', '[]', 'text', 'groups:\n', 'groups: []\n', '- groups: 5\n', 'kind: PrometheusRule\n'])(
  '"%s" holds no alert and no fault',
  (text) => {
    expect([parse(text).byName.size, told(text)]).toEqual([0, []]);
  },
);

test('rules that aliases repeat are read once', () => {
  const text = 'x: &x\n  - alert: Up\ngroups:\n  - &g { rules: *x }\n  - *g\n  - { rules: *x }\n';
  const { byName, failures } = parse(text);
  expect(failures).toEqual([]);
  expect(byName.get('Up')).toHaveLength(1);
});

test('a file that cannot be read is told where it is', () => {
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const failure = { message: 'The file cannot be read (EACCES)', help: 'Make it readable', range };
  expect(alertRulesOf([{ path: 'ops/b.yaml', text: '', failure }]).failures).toEqual([
    { ...failure, path: 'ops/b.yaml' },
  ]);
});
