/**
 * Makes things somewhat before they are asked for, so that what one of them waits for is made meanwhile.
 *
 * @param order Names all in the order in which they will be asked for; called when the first one is. What is asked for
 *   in another order is made when it is asked for.
 * @param most How many are made before anybody asked.
 * @returns Makes one; rejects where making that one failed.
 */
export function makeAhead<Made>(
  order: () => readonly string[],
  most: number,
  make: (name: string) => Promise<Made>,
): (name: string) => Promise<Made> {
  const coming = new Map<string, Promise<Made>>();
  let names: readonly string[] | undefined;
  let begun = 0;
  let asked = 0;
  return (name) => {
    names ??= order();
    if (coming.has(name) || names[begun] === name) asked += 1;
    for (; begun < Math.min(asked + most, names.length); begun += 1) {
      const next = make(names[begun]!);
      // Whoever asks for it will be told.
      next.catch(() => undefined);
      coming.set(names[begun]!, next);
    }
    const made = coming.get(name) ?? make(name);
    coming.delete(name);
    return made;
  };
}
