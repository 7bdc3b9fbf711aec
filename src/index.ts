export { defineConfig } from './config/define-config.ts';
export type { UserConfig } from './config/define-config.ts';
export * from './doc-types/index.ts';
export type { DocType, LineTarget, SectionSpec } from './model/doc-type.ts';
export { z } from 'zod';
