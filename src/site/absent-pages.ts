import type { HookParameters } from 'astro';
import { pageKinds } from './page-kinds.ts';
import { placeOf, type Session } from './session.ts';

/** Pages with one address each, such as views: Astro has them whether or not there is something to show. */
const single = Object.values(pageKinds).filter(({ pattern }) => !pattern.includes('['));

/** In the development server, a view of which there is nothing to show is not there, as on the built site. */
export function hideAbsentPages(session: Session, { server }: HookParameters<'astro:server:setup'>): void {
  server.middlewares.use((request, _, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = `/${pathname.slice(session.base.length)}`.replace(/\/$/, '');
    const kind = single.find(({ pattern }) => pattern === path);
    if (kind?.pages(placeOf(session)).length === 0) request.url = `${session.base}404/`;
    next();
  });
}
