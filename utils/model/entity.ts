/** The seven kinds of entity, in the order in which the interface lists them. */
export const ENTITY_KINDS = ['person', 'place', 'organization', 'event', 'document', 'project', 'initiative'] as const;

export type EntityKind = (typeof ENTITY_KINDS)[number];

/** An office held for a while. Dates are ISO with year, month or day precision; no `to` means still in office. */
export interface Post {
  readonly title: string;
  readonly en?: string;
  /** Id of the body or country whose office it is. */
  readonly of?: string;
  readonly from?: string;
  readonly to?: string;
}

/** How something is called besides its Chinese name in simplified characters. */
export interface OtherNames {
  readonly en?: string;
  /** In traditional characters, where these differ. */
  readonly hant?: string;
}

/** What the dictionary says of an entity, as it travels with a recognition result. */
export interface Entity extends OtherNames {
  readonly kind: EntityKind;
  /** Canonical Chinese name, simplified. */
  readonly name: string;
  /** Every form the dictionary knows, without the name itself. */
  readonly aliases: readonly string[];
  readonly note?: string;
  /** The post held on the article's date. */
  readonly post?: Post;
  /** The post held today, given only where it differs from `post`. */
  readonly postNow?: Post;
  /** When an event took place or a document was signed: ISO date, month, year or a `from/to` pair. */
  readonly date?: string;
  readonly since?: string;
  readonly ticker?: readonly string[];
  /** Too common to be worth painting in normal density. */
  readonly background?: boolean;
  /** Where the facts come from: an address, a text, or `reference`. */
  readonly source: string;
}

/** The other names alone of what has them among more. */
export function otherNames({ en, hant }: OtherNames): OtherNames {
  return { ...(en === undefined ? {} : { en }), ...(hant === undefined ? {} : { hant }) };
}
