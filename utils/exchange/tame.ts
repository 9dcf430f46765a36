/**
 * Makes parsed JSON safe to hand on: removes every `__proto__` key, which some
 * later copy might take for the prototype, and puts numbers that JSON can read but not
 * write (1e999, -0) as it would write them. Works in place and without recursion. Answers
 * how deep it is nested: 1 for an object of plain values, 0 for a plain value.
 */
export function tame(value: unknown): number {
  const pending = [{ value, depth: 1 }];
  let deepest = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value: current, depth } = next;
    if (typeof current !== 'object' || current === null) continue;
    deepest = Math.max(deepest, depth);
    if (Object.hasOwn(current, '__proto__')) Reflect.deleteProperty(current, '__proto__');
    for (const [key, child] of Object.entries(current)) {
      if (typeof child === 'number') settle(current as Record<string, unknown>, key, child);
      else pending.push({ value: child, depth: depth + 1 });
    }
  }
  return deepest;
}

function settle(parent: Record<string, unknown>, key: string, value: number): void {
  if (!Number.isFinite(value)) parent[key] = null;
  else if (value === 0) parent[key] = 0;
}
