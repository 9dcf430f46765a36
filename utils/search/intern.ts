/** Strings by small numbers, each given when the string is first met and never taken back. */
export interface Names {
  readonly numberOf: (name: string) => number;
  /** Undefined for a name never met. */
  readonly known: (name: string) => number | undefined;
  readonly nameOf: (number: number) => string;
  readonly size: () => number;
}

/** No names yet. */
export function createNames(): Names {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  return {
    numberOf(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
    known: (name) => numbers.get(name),
    nameOf: (number) => names[number] ?? '',
    size: () => names.length,
  };
}
