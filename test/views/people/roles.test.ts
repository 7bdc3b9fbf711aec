import { expect, test } from 'vitest';
import { roleNamed, rolesOf } from '../../../src/views/people/roles.ts';
import { projectOf, type Tree } from '../../support/check-text.ts';
import { text } from '../documents.ts';

const of = (tree: Tree, asOf = '2026-06-15') => projectOf(tree, {}, { asOf });

const plan = text(
  'title: P\nstarts: 2026-06-01\nowner: "Lead "\naudience: [QA, lead]\nstatus: active',
  `## Roles

| Role | Responsible for |
|---|---|
| lead | All of it |

## Tasks

| ID | Task | Owner | Days | Depends on | Status |
|---|---|---|---|---|---|
| T1 | One | LEAD, qa | 2 | | done |
| T2 | Two | Lead | 2 | T1 | open |
| T3 | Three | Lead | 40 | T1 | open |
| T4 | Four | Lead | 1 | | open |

## Deliverables

| Document | Owner | Status |
|---|---|---|
| [x](x.md) | QA | done |
| [y](y.md) | QA | open |

## Risks

| Risk | Owner | Status |
|---|---|---|
| Fire | qa | open |
| Flood | qa | closed |

## Metrics

| Metric | Target | Owner |
|---|---|---|
| Speed | <1s | qa |

## Sign-offs

| Role | Date | Hash |
|---|---|---|
| Lead | | |
| QA | 2026-06-01 | 0123456789ab |
| Sponsor | 2026-06-01 | |`,
);

const runbook = text(
  'title: R\ndate: 2025-01-01\nowner: lead\naudience: qa\nstatus: retired',
  `## Escalation

| Level | Who | When |
|---|---|---|
| 1 | QA & lead | at once |`,
);

test('roles are one, however they are written, and have all that names them', () => {
  const project = of({ 'plans/p.md': plan, 'runbooks/r.md': runbook });
  expect(rolesOf(project).map(({ name, slug }) => `${name} ${slug}`)).toEqual([
    'Lead lead',
    'QA qa',
    'Sponsor sponsor',
  ]);
  const qa = roleNamed(project, ' Qa ')!;
  const counts = Object.entries(qa.mentions).map(([kind, own]) => `${kind} ${own.map(({ line }) => line).join()}`);
  // Lines of the file: what is retired is not read, what is closed is not owned.
  expect(counts).toEqual(['reads 0', 'keeps ', 'answers ', 'risk 35', 'metric 42', 'deliverable 29', 'escalation 13']);
  expect(qa.signOffs.map(({ state }) => state)).toEqual(['lapsed']);
  expect(roleNamed(project, 'sponsor')?.signOffs).toEqual([]);
});

test('what is late comes first, then what starts first; what is done is nobody’s', () => {
  const lead = roleNamed(of({ 'plans/p.md': plan }), 'lead')!;
  // T4 ends on 1 June and T2 on 4 June; T3 runs until the end of July.
  expect(lead.tasks.map(({ id, isLate }) => `${id} ${isLate}`)).toEqual(['T4 true', 'T2 true', 'T3 false']);
  expect(roleNamed(of({ 'plans/p.md': plan }), 'qa')?.tasks).toEqual([]);
});

test('reviews that are called for are to be done by who keeps the document', () => {
  const tree = { 'runbooks/r.md': runbook.replace('retired', 'active') };
  expect(roleNamed(of(tree), 'lead')?.reviews.map(({ state }) => state)).toEqual(['overdue']);
  // 180 days after the first of January are the 30th of June.
  expect(roleNamed(of(tree, '2025-05-30'), 'lead')?.reviews).toEqual([]);
  expect(roleNamed(of(tree, '2025-05-31'), 'lead')?.reviews).toHaveLength(1);
});

test('names that are no words, are alike in an address, or mean something to programs', () => {
  const audience = ['constructor', '__proto__', '../..', '😀', 'C dev', 'C++ dev', 'c-dev-2', 'é'.repeat(300), '<b>'];
  const roles = rolesOf(of({ 'plans/p.md': text(`audience: ${JSON.stringify(audience)}`) }));
  const slugs = roles.map(({ slug }) => slug);
  expect(roles).toHaveLength(audience.length);
  expect(new Set(slugs).size).toBe(audience.length);
  expect(slugs.toSorted()).toEqual(
    ['__proto__', 'b', 'c-dev', 'c-dev-2', 'c-dev-2-2', 'constructor', 'role', 'role-2', 'é'.repeat(60)].toSorted(),
  );
});

test('5,000 tasks and documents of 500 roles', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => `| T${at} | Task | R${at % 500} | 1 | | open |`).join('\n');
  const documents = Array.from({ length: 500 }, (_, at) => [`specs/${at}.md`, text(`audience: [R${at}, all]`)]);
  const project = of({
    ...Object.fromEntries(documents),
    'plans/p.md': text(
      'starts: 2026-01-01',
      `## Tasks\n\n| ID | Task | Owner | Days | Depends on | Status |\n|---|---|---|---|---|---|\n${rows}`,
    ),
  });
  const roles = rolesOf(project);
  expect(roles).toHaveLength(501);
  expect(roles.every(({ name, tasks }) => tasks.length === (name === 'all' ? 0 : 10))).toBe(true);
});
