/**
 * Finds a string inside many short texts. The naive way looks into each text; what makes it
 * quick is to look only into those that hold the rarest pair of neighbouring code units
 * (bigram) of what is sought. Whatever is found has been seen in the text, so a bigram need
 * not be told apart from another: they are counted into 65,536 buckets by a hash.
 *
 * Texts are numbered from 0. Every 4,096 numbers form a segment that is sealed once it is
 * full: `starts[b]` … `starts[b + 1]` of `numbers` are the texts (counted from the
 * segment's first) in which a bigram of bucket b stands, in order. Texts that are not
 * sealed yet, or were changed since, are looked into one by one; when too many were, their
 * segments are sealed anew.
 *
 * Memory: the texts, 2 bytes a different bigram of a text, 256 KiB a segment. Cost of a
 * search: the length of the shortest list of each segment. Sealing: two passes over its
 * texts.
 */
const SEGMENT = 4096;
const BUCKETS = 65_536;
/** Changed texts that are looked into one by one before their segments are sealed anew. */
const MOST_LOOSE = 1024;

interface Segment {
  readonly starts: Uint32Array;
  readonly numbers: Uint16Array;
}

export interface TextIndex {
  /** Sets or changes a text; an empty one is never found. */
  readonly set: (number: number, text: string) => void;
  /** Sets `found[number]` to 1 for every text that holds the string; an empty string is found nowhere. */
  readonly find: (wanted: string, found: Uint8Array) => void;
}

/** An index without texts. */
export function createTextIndex(): TextIndex {
  const texts: string[] = [];
  const segments: Segment[] = [];
  let loose = new Set<number>();

  function set(number: number, text: string): void {
    while (texts.length < number) texts.push('');
    texts[number] = text;
    if (number < segments.length * SEGMENT) loose.add(number);
    while (texts.length - segments.length * SEGMENT > SEGMENT) segments.push(sealed(texts, segments.length));
    if (loose.size > MOST_LOOSE) sealAnew();
  }

  function sealAnew(): void {
    for (const at of new Set([...loose].map((number) => Math.floor(number / SEGMENT))))
      segments[at] = sealed(texts, at);
    loose = new Set();
  }

  function find(wanted: string, found: Uint8Array): void {
    if (wanted === '') return;
    const look = (number: number): void => {
      if (texts[number]?.includes(wanted)) found[number] = 1;
    };
    const first = wanted.length < 2 ? 0 : segments.length * SEGMENT;
    for (let number = first; number < texts.length; number++) look(number);
    if (wanted.length < 2) return;
    for (const [at, segment] of segments.entries()) {
      const [from, to] = shortestList(segment, wanted);
      for (let i = from; i < to; i++) look(at * SEGMENT + (segment.numbers[i] as number));
    }
    for (const number of loose) look(number);
  }

  return { set, find };
}

function bucketAt(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 40_503) + text.charCodeAt(at + 1)) & (BUCKETS - 1);
}

/** The bounds of the shortest list among those of the bigrams of a string. */
function shortestList({ starts }: Segment, wanted: string): readonly [number, number] {
  let best: readonly [number, number] = [0, Infinity];
  for (let at = 0; at + 1 < wanted.length; at++) {
    const bucket = bucketAt(wanted, at);
    const list = [starts[bucket] as number, starts[bucket + 1] as number] as const;
    if (list[1] - list[0] < best[1] - best[0]) best = list;
  }
  return best;
}

/** Counts what each bucket will hold, then fills the buckets from the texts in order. */
function sealed(texts: readonly string[], at: number): Segment {
  const first = at * SEGMENT;
  const starts = new Uint32Array(BUCKETS + 1);
  eachBigram(texts, first, (bucket) => {
    starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
  });
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  const numbers = new Uint16Array(starts[BUCKETS] as number);
  const next = starts.slice();
  eachBigram(texts, first, (bucket, number) => {
    numbers[next[bucket] as number] = number;
    next[bucket] = (next[bucket] as number) + 1;
  });
  return { starts, numbers };
}

/** Each bucket of each text of a segment once; texts are counted from its first. */
function eachBigram(texts: readonly string[], first: number, visit: (bucket: number, number: number) => void): void {
  const seenIn = new Int32Array(BUCKETS).fill(-1);
  for (let number = 0; number < SEGMENT; number++) {
    const text = texts[first + number] ?? '';
    for (let at = 0; at + 1 < text.length; at++) {
      const bucket = bucketAt(text, at);
      if (seenIn[bucket] === number) continue;
      seenIn[bucket] = number;
      visit(bucket, number);
    }
  }
}
