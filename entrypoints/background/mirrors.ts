import type { NamesIn } from '@/utils/anchoring/quest';
import type { AnchoredNote } from '@/utils/messaging/protocol';
import type { Article } from '@/utils/model/article';
import type { Mirror } from '@/utils/model/mirror';
import { done, type Outcome } from '@/utils/model/outcome';
import { compareParagraphs, type ParagraphDifference } from '@/utils/mirrors/compare-paragraphs';
import { isSameStory, type Story } from '@/utils/mirrors/same-story';
import { annotationsOf } from '@/utils/store/annotations';
import { alikeArticles, articleOf } from '@/utils/store/articles';
import type { MeipiDatabase } from '@/utils/store/database';
import { nameOf } from '@/utils/store/sightings';
import { anchored } from './anchored-notes';
import { rememberCompared } from './remember-compared';

/** The articles read before that tell the same story as this one, the one read first coming first. */
export async function mirrorsOf(db: MeipiDatabase, article: Article): Promise<Outcome<readonly Article[]>> {
  const story = storyOf(article);
  if (!story) return done([]);
  const alike = await alikeArticles(db, article);
  if (!alike.ok) return alike;
  const same = alike.value.filter((each) => {
    const other = storyOf(each);
    return other !== undefined && isSameStory(story, other);
  });
  return done(same.toSorted((a, b) => (a.readAt < b.readAt ? -1 : 1)));
}

/** The same for an article by its id; none of one that was never opened. */
export async function mirrorsOfId(db: MeipiDatabase, id: string): Promise<Outcome<readonly Article[]>> {
  const article = await articleOf(db, id);
  if (!article.ok) return article;
  return article.value ? mirrorsOf(db, article.value) : done([]);
}

/** The mirrors as a page tells of them, compared with its text where theirs was kept. */
export function asMirrors(articles: readonly Article[], text: string): Mirror[] {
  return articles.map((article) => ({
    article: nameOf(article),
    site: article.site,
    readAt: article.readAt,
    ...(article.text === undefined ? {} : { paragraphs: paragraphsOf(article.text, text) }),
  }));
}

const comparedBefore = rememberCompared<ParagraphDifference>();

function paragraphsOf(kept: string, text: string): ParagraphDifference {
  return comparedBefore({ kept, text }, () => compareParagraphs(kept, text));
}

interface NotesAsked {
  readonly articleId: string;
  readonly mirrors: readonly Article[];
  /** The text in which the notes are to be found. */
  readonly text: string;
  readonly namesIn: NamesIn;
}

/** The notes of an article, then those written on its mirrors whose words stand in this text as well. */
export async function allNotes(db: MeipiDatabase, asked: NotesAsked): Promise<Outcome<readonly AnchoredNote[]>> {
  const { articleId, namesIn, text } = asked;
  const own = await annotationsOf(db, articleId);
  if (!own.ok) return own;
  const article = await articleOf(db, articleId);
  if (!article.ok) return article;
  const notes = anchored(own.value, text, { namesIn, kept: article.value?.text });
  for (const mirror of asked.mirrors) {
    const kept = await annotationsOf(db, mirror.id);
    if (!kept.ok) return kept;
    const from = { article: nameOf(mirror), site: mirror.site };
    // A note that is not found here is no orphan: it has its place on its own page.
    const found = anchored(kept.value, text, { namesIn, kept: mirror.text }).filter(
      ({ anchor }) => anchor.type !== 'orphan',
    );
    notes.push(...found.map((note) => ({ ...note, from })));
  }
  return done(notes);
}

function storyOf({ likeness, entities = [], site }: Article): Story | undefined {
  return likeness && { sketch: likeness, names: entities, site };
}
