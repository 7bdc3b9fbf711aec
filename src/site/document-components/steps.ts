/**
 * Marks a numbered list as steps. It says that it is a list, since browsers take lists that look otherwise for none.
 *
 * @param html The list, rendered.
 * @throws {Error} Where it is none.
 */
export function steps(html: string): string {
  const list = html.trim();
  if (!/^<ol[ >]/.test(list) || !list.endsWith('</ol>'))
    throw new Error('<Steps> needs one numbered list between its tags, and nothing else');
  return list.replace('<ol', '<ol role="list" class="steps"');
}
