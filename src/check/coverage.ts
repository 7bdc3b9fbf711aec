import { conditionText } from '../model/condition.ts';
import type { DocType } from '../model/doc-type.ts';

/** Which documents a type is for, in words: `adrs/** without adrs/old/**, called 0*.md, where status is Moved`. */
export function coverageOf({ files, exclude, fileName, when }: DocType): string {
  const condition = when && (conditionText(when) || 'its "when" says so');
  return [
    `${files.join(', ')}${exclude.length > 0 ? ` without ${exclude.join(', ')}` : ''}`,
    ...(fileName.length > 0 ? [`called ${fileName.join(' or ')}`] : []),
    ...(condition ? [`where ${condition}`] : []),
  ].join(', ');
}
