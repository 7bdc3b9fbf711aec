/** An ADR that keeps its contract. */
export const goodAdr = `---
title: Use text
version: '1.0'
date: 2026-11-20
author: somebody
purpose: Shows a whole decision.
audience: maintainer
status: accepted
---

## Context

We need a thing that is there.

## Decision

We will have it.

## Consequences

It is there, and we keep it.

Nobody has to ask again.

It costs a line here and there.
`;
