import type { AnnotationRecord } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';

/** Articles of which a file has nothing but what notes know of them. */
export interface NamedArticles {
  /** A note has come, with what it knows of its article where it is of another program. */
  add(record: AnnotationRecord, article?: Article): void;
  /** An article for every note whose own is not among those that have come, in the order of the notes. */
  missing(isHere: (id: string) => boolean): Article[];
}

/** What the first note on an article knows of it. */
type ByNote = Pick<Article, 'readAt'> & { readonly source: string };

export function createNamedArticles(): NamedArticles {
  const byNote = new Map<string, ByNote>();
  const made = new Map<string, Article>();
  return {
    add({ articleId: id, annotation }, article) {
      if (!byNote.has(id)) byNote.set(id, { source: annotation.target.source, readAt: annotation.created });
      const known = made.get(id);
      if (article) made.set(id, known ? united(known, article) : article);
    },
    missing: (isHere) => [...byNote].flatMap(([id, note]) => (isHere(id) ? [] : [made.get(id) ?? bare(id, note)])),
  };
}

/** What two notes know of one article: the title that is no address, the earlier time. */
function united(known: Article, other: Article): Article {
  const isNamed = known.title !== known.urls[0];
  return {
    ...known,
    title: isNamed ? known.title : other.title,
    readAt: other.readAt < known.readAt ? other.readAt : known.readAt,
  };
}

function bare(id: string, { source, readAt }: ByNote): Article {
  const [site = '', ...docId] = id.split(':');
  return { id, site, docId: docId.join(':'), urls: [source], title: source, readAt, digest: '' };
}
