/** An item of a list up to its first space, and what follows in the same line. */
const item =
  /<li>(\s*(?:<p>)?\s*)((?:<(?:strong|em)>)?(?:<code>[^<]*<\/code>|[^\s<]+)(?:<\/(?:strong|em)>)?)([^<\n]*)/g;

/**
 * Marks the names in a list as those of files and folders; what follows a name is a remark.
 *
 * @param html A list, rendered.
 * @throws {Error} Where it is none.
 */
export function fileTree(html: string): string {
  if (!/^\s*<ul>[\s\S]*<\/ul>\s*$/.test(html))
    throw new Error('<FileTree> needs a list of files between its tags, and nothing else');
  return html.trim().replace(item, (match: string, before: string, name: string, rest: string, at: number) => {
    const isFolder = /^\s*(?:<\/p>\s*)?<ul>/.test(html.trim().slice(at + match.length));
    const slash = isFolder && !/\/(?:<|$)/.test(name) ? '/' : '';
    const remark = rest.trim() === '' ? '' : ` <span class="remark">${rest.trim()}</span>`;
    return `<li>${before}<span class="file">${name}${slash}</span>${remark}`;
  });
}
