/** Whether the fragment of an address (with its #) is a program's address of a page of its own: `#/news/5`, `#!news`. */
export function isRoute(fragment: string): boolean {
  return /^#!?\/.|^#!./.test(fragment);
}
