import { type ArticleFacts, webAddress } from '@/utils/model/article';

/** Words of an article as a quotation with its source. */
export function quotation(quote: string, facts: ArticleFacts): string {
  const day = facts.publishedAt?.slice(0, 10);
  const origin = [facts.title, facts.source, day].filter(Boolean).join(' · ');
  return [`“${quote}”`, origin, webAddress(facts.url)].filter(Boolean).join('\n');
}
