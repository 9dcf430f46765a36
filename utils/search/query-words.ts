import { condense } from '@/utils/text/condense';

/** The words of a query, each once, condensed as texts are for comparison; white space of any kind divides them. */
export function queryWords(query: string): readonly string[] {
  const words = query.split(/\s+/u).map((word) => condense(word).text);
  return [...new Set(words)].filter((word) => word !== '');
}
