import { fileURLToPath } from 'node:url';
import { defineHastPlugin, type HastPluginList } from 'satteri';
import { lineId } from '../../views/line-address.ts';

/** Lines of the rows of a document's typed tables and checklists, by the path of its file; undefined for none. */
export type RowLines = (filePath: string) => ReadonlySet<number> | undefined;

/** Gives the rows of typed tables and the items of typed checklists an id, so that views can lead to the line that they show. */
export const lineIds =
  (rowLines: RowLines): HastPluginList[number] =>
  ({ fileURL }) => {
    const lines = fileURL && rowLines(fileURLToPath(fileURL));
    if (lines === undefined) return undefined;
    return defineHastPlugin({
      name: 'docwright-line-ids',
      options: { position: true },
      element: {
        filter: ['tr', 'li'],
        visit(node, context) {
          const line = node.position?.start.line;
          if (line !== undefined && lines.has(line) && node.properties['id'] === undefined)
            context.setProperty(node, 'id', lineId(line));
        },
      },
    });
  };
