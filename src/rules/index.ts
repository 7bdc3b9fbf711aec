import type { Rule } from '../model/rule.ts';
import { brokenAnchor } from './broken-anchor.ts';
import { brokenImage } from './broken-image.ts';
import { brokenLink } from './broken-link.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateSection } from './duplicate-section.ts';
import { emptySection } from './empty-section.ts';
import { fieldMismatch } from './field-mismatch.ts';
import { headingSkip } from './heading-skip.ts';
import { invalidFrontmatter } from './invalid-frontmatter.ts';
import { keyOrder } from './key-order.ts';
import { missingSection } from './missing-section.ts';
import { orphanDocument } from './orphan-document.ts';
import { sectionOrder } from './section-order.ts';
import { thinSection } from './thin-section.ts';
import { tooLong } from './too-long.ts';
import { tooShort } from './too-short.ts';
import { unknownRelation } from './unknown-relation.ts';
import { unparsableDocument } from './unparsable-document.ts';
import { untypedDocument } from './untyped-document.ts';
import { unusedSuppression } from './unused-suppression.ts';

/** All rules, by id. */
export const rules: readonly Rule[] = [
  brokenAnchor,
  brokenImage,
  brokenLink,
  duplicateId,
  duplicateSection,
  emptySection,
  fieldMismatch,
  headingSkip,
  invalidFrontmatter,
  keyOrder,
  missingSection,
  orphanDocument,
  sectionOrder,
  thinSection,
  tooLong,
  tooShort,
  unknownRelation,
  unparsableDocument,
  untypedDocument,
  unusedSuppression,
];
