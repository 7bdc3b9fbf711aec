import { type InputsOf, type KindName, pageKinds, type PlannedPage } from './page-kinds.ts';
import { currentSession, placeOf } from './session.ts';

interface StaticPath<Name extends KindName> {
  params: Record<string, string>;
  props: InputsOf<Name>;
}

/** The pages of a kind that are to be made, for Astro's `getStaticPaths`: the props of a page are its inputs. */
export function staticPaths<Name extends KindName>(name: Name): StaticPath<Name>[] {
  const { isDev, isWanted } = currentSession();
  const wanted = pagesOf(name).filter(({ address }) => isWanted(address));
  // The development server asks anew for each page: what it kept would be old.
  return wanted.map(({ params, inputs }) => ({
    params: { ...params },
    props: (isDev ? {} : inputs()) as InputsOf<Name>,
  }));
}

/**
 * The inputs of a page.
 *
 * @param astro Of the page that asks.
 */
export function inputsOf<Name extends KindName>(
  name: Name,
  { params, props }: { params: Readonly<Record<string, string | undefined>>; props: object },
): InputsOf<Name> {
  if (Object.keys(props).length > 0) return props as InputsOf<Name>;
  const page = pagesOf(name).find((planned) =>
    Object.entries(planned.params).every(([key, value]) => params[key] === value),
  );
  if (page === undefined) throw new Error('This page is gone');
  return page.inputs() as InputsOf<Name>;
}

function pagesOf(name: KindName): PlannedPage[] {
  return pageKinds[name].pages(placeOf(currentSession()));
}
