import type { Rule } from '../model/rule.ts';
import { alertWithoutRunbook } from './alert-without-runbook.ts';
import { anchorCase } from './anchor-case.ts';
import { brokenAnchor } from './broken-anchor.ts';
import { brokenImage } from './broken-image.ts';
import { brokenLink } from './broken-link.ts';
import { brokenRunbookUrl } from './broken-runbook-url.ts';
import { dateOrder } from './date-order.ts';
import { doneBeforeDependency } from './done-before-dependency.ts';
import { duplicateHeadingId } from './duplicate-heading-id.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateNumber } from './duplicate-number.ts';
import { duplicateSection } from './duplicate-section.ts';
import { duplicateTableKey } from './duplicate-table-key.ts';
import { emptyLink } from './empty-link.ts';
import { emptySection } from './empty-section.ts';
import { fieldMismatch } from './field-mismatch.ts';
import { figureDrift } from './figure-drift.ts';
import { garbledText } from './garbled-text.ts';
import { headingSkip } from './heading-skip.ts';
import { invalidAlertRules } from './invalid-alert-rules.ts';
import { invalidCode } from './invalid-code.ts';
import { invalidDiagram } from './invalid-diagram.ts';
import { invalidFenceMeta } from './invalid-fence-meta.ts';
import { invalidFrontmatter } from './invalid-frontmatter.ts';
import { invalidTableCell } from './invalid-table-cell.ts';
import { keyOrder } from './key-order.ts';
import { lapsedSignOff } from './lapsed-sign-off.ts';
import { lateDependency } from './late-dependency.ts';
import { linkCase } from './link-case.ts';
import { linkExtension } from './link-extension.ts';
import { linkOutsideRoot } from './link-outside-root.ts';
import { linkToDraft } from './link-to-draft.ts';
import { linkToFolder } from './link-to-folder.ts';
import { linkToMoved } from './link-to-moved.ts';
import { linkToPlanned } from './link-to-planned.ts';
import { linkToSuperseded } from './link-to-superseded.ts';
import { misplacedTable } from './misplaced-table.ts';
import { missingAlt } from './missing-alt.ts';
import { missingSection } from './missing-section.ts';
import { missingTableColumn } from './missing-table-column.ts';
import { oneSidedRelation } from './one-sided-relation.ts';
import { orphanDocument } from './orphan-document.ts';
import { phaseOrder } from './phase-order.ts';
import { placeholderText } from './placeholder-text.ts';
import { redirectDeadEnd } from './redirect-dead-end.ts';
import { redirectTaken } from './redirect-taken.ts';
import { redirectUnusable } from './redirect-unusable.ts';
import { relationCycle } from './relation-cycle.ts';
import { reviewOverdue } from './review-overdue.ts';
import { sectionOrder } from './section-order.ts';
import { supersededButAccepted } from './superseded-but-accepted.ts';
import { taskCycle } from './task-cycle.ts';
import { taskWithoutOwner } from './task-without-owner.ts';
import { thinSection } from './thin-section.ts';
import { titleMismatch } from './title-mismatch.ts';
import { tooLong } from './too-long.ts';
import { tooShort } from './too-short.ts';
import { undefinedReference } from './undefined-reference.ts';
import { undelivered } from './undelivered.ts';
import { unexpectedSection } from './unexpected-section.ts';
import { unknownAlert } from './unknown-alert.ts';
import { unknownId } from './unknown-id.ts';
import { unknownOwner } from './unknown-owner.ts';
import { unknownPhase } from './unknown-phase.ts';
import { unknownRelation } from './unknown-relation.ts';
import { unknownRow } from './unknown-row.ts';
import { unparsableDocument } from './unparsable-document.ts';
import { unreachableLink } from './unreachable-link.ts';
import { unsafeLink } from './unsafe-link.ts';
import { unshowableImage } from './unshowable-image.ts';
import { untypedDocument } from './untyped-document.ts';
import { unusableFileName } from './unusable-file-name.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { vagueLinkText } from './vague-link-text.ts';
import { vanishedAddress } from './vanished-address.ts';
import { vanishedHeading } from './vanished-heading.ts';

/** All rules, by id. */
export const rules: readonly Rule[] = [
  alertWithoutRunbook,
  anchorCase,
  brokenAnchor,
  brokenImage,
  brokenLink,
  brokenRunbookUrl,
  dateOrder,
  doneBeforeDependency,
  duplicateHeadingId,
  duplicateId,
  duplicateNumber,
  duplicateSection,
  duplicateTableKey,
  emptyLink,
  emptySection,
  fieldMismatch,
  figureDrift,
  garbledText,
  headingSkip,
  invalidAlertRules,
  invalidCode,
  invalidDiagram,
  invalidFenceMeta,
  invalidFrontmatter,
  invalidTableCell,
  keyOrder,
  lapsedSignOff,
  lateDependency,
  linkCase,
  linkExtension,
  linkOutsideRoot,
  linkToDraft,
  linkToFolder,
  linkToMoved,
  linkToPlanned,
  linkToSuperseded,
  misplacedTable,
  missingAlt,
  missingSection,
  missingTableColumn,
  oneSidedRelation,
  orphanDocument,
  phaseOrder,
  placeholderText,
  redirectDeadEnd,
  redirectTaken,
  redirectUnusable,
  relationCycle,
  reviewOverdue,
  sectionOrder,
  supersededButAccepted,
  taskCycle,
  taskWithoutOwner,
  thinSection,
  titleMismatch,
  tooLong,
  tooShort,
  undefinedReference,
  undelivered,
  unexpectedSection,
  unknownAlert,
  unknownId,
  unknownOwner,
  unknownPhase,
  unknownRelation,
  unknownRow,
  unparsableDocument,
  unreachableLink,
  unsafeLink,
  unshowableImage,
  untypedDocument,
  unusableFileName,
  unusedSuppression,
  vagueLinkText,
  vanishedAddress,
  vanishedHeading,
];
