import { type FigureRequest, requestKey } from '../model/figure-claim.ts';

/** By `requestKey`, as they are written on the page. */
type Shown = Readonly<Record<string, string>>;

/** Components are loaded as another copy of this module. */
const key = Symbol.for('docwright.figures');

/** Gives the components of a page the figures among its inputs. @param locals Of the page. */
export const showFigures = (locals: object, figures: Shown): boolean => Reflect.set(locals, key, figures);

/** @returns undefined where the page does not have it among its inputs. */
export function shownFigure(locals: object, request: FigureRequest): string | undefined {
  const figures = Reflect.get(locals, key) as Shown | undefined;
  const name = requestKey(request);
  return figures !== undefined && Object.hasOwn(figures, name) ? figures[name] : undefined;
}
