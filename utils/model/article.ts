/** What a page says of its article, before the store knows it. */
export interface ArticleFacts {
  /** Site adapter that read it, e.g. `sina`. */
  readonly site: string;
  /** The publisher's own document id: the same for desktop, mobile, print and tracking URLs. */
  readonly docId: string;
  /** The address without tracking parameters and fragment. */
  readonly url: string;
  /** The same of the address at which the page stood, where the page calls itself by another. */
  readonly pageUrl?: string;
  readonly title: string;
  readonly byline?: string;
  /** The medium named as the source (来源). */
  readonly source?: string;
  /** ISO 8601; date alone where the page gives no time. */
  readonly publishedAt?: string;
}

/** Hashes of one kind: those below a bound, in rising order, each once. */
export interface HashSample {
  /** All hashes of the text that are smaller than this were kept. */
  readonly below: number;
  readonly hashes: readonly number[];
}

/** The clauses of a text in its order, as hashes; the three lists are of one length. */
export interface ClauseSample {
  readonly whole: readonly number[];
  /** How each begins and how it ends, whatever figures are in it. */
  readonly heads: readonly number[];
  readonly tails: readonly number[];
}

/** What is kept of a text to compare it with others. */
export interface TextSketch {
  /** How many folded characters the text has. */
  readonly length: number;
  readonly wording: HashSample;
  readonly figures: HashSample;
  /** None in a sketch of an earlier version: without them texts are never taken for the same story. */
  readonly clauses?: ClauseSample;
}

/** An article the reader has opened, as the store keeps it. Times are ISO 8601 with milliseconds. */
export interface Article {
  /** `<site>:<docId>`. */
  readonly id: string;
  readonly site: string;
  readonly docId: string;
  readonly urls: readonly string[];
  readonly title: string;
  readonly byline?: string;
  readonly source?: string;
  readonly publishedAt?: string;
  readonly readAt: string;
  /** SHA-256 of the readable text when last read, hexadecimal. */
  readonly digest: string;
  /** The readable text, kept from the first note on. */
  readonly text?: string;
  /** Ids of the entities that were recognized in it when it was last read, each once. */
  readonly entities?: readonly string[];
  /** SHA-256 of the folded text, hexadecimal: equal for the same text whatever its layout and script. */
  readonly fingerprint?: string;
  /** Keys of its likeness, for the look-up: two articles that share one may be mirrors of each other. */
  readonly sketch?: readonly string[];
  /** By which it is told whether they are. */
  readonly likeness?: TextSketch;
  /** Set while the reader has taken it away and notes on it lie in the trash. Reading it again takes it back. */
  readonly removedAt?: string;
}

/** The identity of an article: equal for every URL variant of one document. */
export function articleId(facts: Pick<ArticleFacts, 'site' | 'docId'>): string {
  return `${facts.site}:${facts.docId}`;
}

/** The site of every article that came out of a file. */
export const FILE_SITE = 'file';

/** The address as one that a browser can open; undefined for the name that a document from a file has in its place. */
export function webAddress(url: string): string | undefined {
  return /^https?:/i.test(url) ? url : undefined;
}
