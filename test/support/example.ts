import { posix } from 'node:path';
import type { RuleExample } from '../../src/model/rule.ts';
import type { Tree } from './check-text.ts';

/** Of a valid ADR. */
export const frontmatter = `---
title: Static search
version: "1.0"
date: 2026-03-31
author: Ada
purpose: Says how search works.
audience: developers
status: accepted
---
`;

/** The tree that an example stands for, and the path of the document in it that is checked. */
export function exampleTree(example: RuleExample): { tree: Tree; path: string } {
  const tree =
    typeof example === 'string'
      ? { 'adrs/example.md': example.startsWith('---') ? example : `${frontmatter}\n${example}` }
      : example;
  return { tree, path: posix.join('content', Object.keys(tree)[0]!) };
}
