const DEEPEST = 100;

/**
 * Makes parsed JSON safe to hand on: removes every `__proto__` key, which some
 * later copy might take for the prototype, and puts numbers that JSON can read but not
 * write (1e999, -0) as it would write them. Works in place and without recursion.
 * False: the value is nested more than 100 deep, and no writer of this format
 * nests like that.
 */
export function tame(value: unknown): boolean {
  const pending = [{ value, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value: current, depth } = next;
    if (typeof current !== 'object' || current === null) continue;
    if (depth > DEEPEST) return false;
    if (Object.hasOwn(current, '__proto__')) Reflect.deleteProperty(current, '__proto__');
    for (const [key, child] of Object.entries(current)) {
      if (typeof child === 'number') settle(current as Record<string, unknown>, key, child);
      else pending.push({ value: child, depth: depth + 1 });
    }
  }
  return true;
}

function settle(parent: Record<string, unknown>, key: string, value: number): void {
  if (!Number.isFinite(value)) parent[key] = null;
  else if (value === 0) parent[key] = 0;
}
