/** Stands for a thing that is made later, and made anew at times: whatever is asked of it is asked of the one that is there then. */
export function forwarding<T extends object>(current: () => T | undefined, what: string): T {
  return new Proxy({} as T, {
    get: (_, name) => {
      const there = current();
      if (!there) throw new Error(`${what} is there only while cases run.`);
      const found: unknown = Reflect.get(there, name);
      return typeof found === 'function' ? (found.bind(there) as unknown) : found;
    },
  });
}
