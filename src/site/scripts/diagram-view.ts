/** The part of a picture that is seen, in the picture's own units. */
export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How near and how far one may go, against the whole picture. */
const limits = { nearest: 1 / 24, farthest: 2 };

/** @param at A place in the picture that stays where it is. */
export function zoomAt(view: View, whole: View, factor: number, [x, y]: readonly [number, number]): View {
  const wanted = view.width / (Number.isFinite(factor) && factor > 0 ? factor : 1);
  const width = Math.min(whole.width * limits.farthest, Math.max(whole.width * limits.nearest, wanted));
  const scale = width / view.width;
  return inSight(
    { x: x - (x - view.x) * scale, y: y - (y - view.y) * scale, width, height: view.height * scale },
    whole,
  );
}

export const moveBy = (view: View, whole: View, x: number, y: number): View =>
  inSight({ ...view, x: view.x + x, y: view.y + y }, whole);

/** Brings a place of the picture to where another one was. */
export const moveTo = (view: View, whole: View, from: readonly [number, number], to: readonly [number, number]): View =>
  moveBy(view, whole, from[0] - to[0], from[1] - to[1]);

/** The middle of what is seen stays in the picture, so that it cannot be lost. */
function inSight(view: View, whole: View): View {
  return {
    ...view,
    x: within(view.x, view.width, whole.x, whole.x + whole.width),
    y: within(view.y, view.height, whole.y, whole.y + whole.height),
  };
}

/** Where something of a size begins whose middle lies between two places. */
const within = (start: number, size: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, start + size / 2)) - size / 2;
