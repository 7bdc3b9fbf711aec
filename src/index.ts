export { defineConfig } from './config/define-config.ts';
export { defineView } from './config/own-views.ts';
export type { UserConfig } from './config/define-config.ts';
export * from './doc-types/index.ts';
export type { DocType, LineTarget, SectionSpec } from './model/doc-type.ts';
export type { OwnView, ViewCell, ViewDocument, ViewFacts, ViewRow } from './model/own-view.ts';
export { z } from 'zod';
