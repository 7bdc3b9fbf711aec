import { fileURLToPath } from 'node:url';
import type { Link, Nodes, PhrasingContent, Text } from 'mdast';
import { defineMdastPlugin, type MdastPluginList } from 'satteri';
import { type FoundId, idsIn, type TreeView } from '../../parse/ids.ts';

/** Finds the addresses of the ids among the words of the file at a path, by id. */
export type IdAddresses = (filePath: string) => Readonly<Record<string, string>>;

/** Makes links of ids among the words: `ADR-0007`. */
export const linkedIds = (addressesOf: IdAddresses): MdastPluginList[number] => {
  return ({ fileURL }) => {
    const addresses = fileURL === undefined ? {} : addressesOf(fileURLToPath(fileURL));
    if (Object.keys(addresses).length === 0) return undefined;
    return defineMdastPlugin({
      name: 'docwright-ids',
      options: { position: true },
      before(root, context) {
        const found = idsIn<Nodes>(root as Nodes, context.source, view).filter(({ id }) =>
          Object.hasOwn(addresses, id),
        );
        for (const [node, ids] of Map.groupBy(found, (one) => one.node))
          context.replaceNode(node as Text, withLinks(node as Text, ids, addresses));
      },
    });
  };
};

function withLinks(
  { value }: Text,
  ids: readonly FoundId<Nodes>[],
  addresses: Readonly<Record<string, string>>,
): PhrasingContent[] {
  let end = 0;
  const nodes = ids.flatMap(({ id, at, length }): PhrasingContent[] => {
    const before = text(value.slice(end, at));
    end = at + length;
    const link: Link = {
      type: 'link',
      url: addresses[id] ?? '',
      data: { hProperties: { className: ['nowrap'] } },
      children: text(value.slice(at, end)),
    };
    return [...before, link];
  });
  return [...nodes, ...text(value.slice(end))];
}

const text = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }]);

const view: TreeView<Nodes> = {
  children: (node) => ('children' in node ? node.children : []),
  type: ({ type }) => type,
  value: (node) => ('value' in node ? node.value : ''),
  span: ({ position }) => [position?.start.offset ?? 0, position?.end.offset ?? 0],
  element: (node) => node as unknown as ReturnType<TreeView<Nodes>['element']>,
};
