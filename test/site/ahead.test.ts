import { expect, test } from 'vitest';
import { makeAhead } from '../../src/site/ahead.ts';

const names = ['a', 'b', 'c', 'd', 'e'];

function watched(most: number, make: (name: string) => Promise<string> = async (name) => name.toUpperCase()) {
  const begun: string[] = [];
  const get = makeAhead(
    () => names,
    most,
    (name) => {
      begun.push(name);
      return make(name);
    },
  );
  return { begun, get };
}

test('the next ones are begun before anybody asks, and each is made once', async () => {
  const { begun, get } = watched(2);
  const first = get('a');
  expect(begun).toEqual(['a', 'b', 'c']);
  expect(await first).toBe('A');
  expect(await get('b')).toBe('B');
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
  for (const name of ['c', 'd', 'e']) expect(await get(name)).toBe(name.toUpperCase());
  expect(begun).toEqual(names);
});

test('what is asked for in another order, again, or is no name, is made too', async () => {
  const { begun, get } = watched(1);
  expect(await get('d')).toBe('D');
  expect(await get('x')).toBe('X');
  expect(await get('d')).toBe('D');
  for (const name of names) expect(await get(name)).toBe(name.toUpperCase());
  expect(begun.filter((name) => name === 'c')).toHaveLength(1);
});

test('one that fails tells whoever asks for it, and nobody else', async () => {
  const { get } = watched(4, (name) =>
    name === 'c' ? Promise.reject(new Error(`no ${name}`)) : Promise.resolve(name),
  );
  expect(await get('a')).toBe('a');
  await new Promise((resolve) => setImmediate(resolve));
  expect(await get('b')).toBe('b');
  await expect(get('c')).rejects.toThrow('no c');
  expect(await get('d')).toBe('d');
});

test('the order is asked for when the first one is', async () => {
  let orders = 0;
  const get = makeAhead(
    () => {
      orders += 1;
      return names;
    },
    0,
    async (name) => name,
  );
  expect(orders).toBe(0);
  await get('a');
  await get('b');
  expect(orders).toBe(1);
});
