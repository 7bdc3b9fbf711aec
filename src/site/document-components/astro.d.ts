/** For the compiler alone; editors that know Astro see the properties of each component. */
declare module '*.astro' {
  const component: (properties: Record<string, unknown>) => unknown;
  export default component;
}
