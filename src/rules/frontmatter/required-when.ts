import { conditionText, holds } from '../../model/condition.ts';
import type { DocType } from '../../model/doc-type.ts';
import type { DocumentFacts } from '../../model/facts.ts';
import type { Finding } from '../../model/rule.ts';
import { fieldAt } from './field.ts';
import { descriptionAt } from './schema.ts';

/**
 * Finds fields that are missing where the metadata asks for them.
 *
 * @throws What a condition of the contract's author throws, those of sections included.
 */
export function* missingWhen(document: DocumentFacts, docType: DocType): Generator<Finding> {
  const { values } = document.frontmatter;
  for (const { requiredWhen } of docType.sections) if (requiredWhen !== undefined) holds(requiredWhen, values);
  for (const [name, condition] of Object.entries(docType.requiredWhen)) {
    const isThere = Object.hasOwn(values, name) && values[name] !== null && values[name] !== undefined;
    if (isThere || !holds(condition, values)) continue;
    const reason = conditionText(condition);
    const purpose = descriptionAt(docType.frontmatter, [name]) ?? '';
    yield {
      message: `"${name}" is missing${reason === '' ? '' : `, and ${reason}`}`,
      help: `Add ${name}: ${purpose}`.trimEnd().replace(/:$/, ''),
      range: fieldAt(document, [name]).range,
    };
  }
}
