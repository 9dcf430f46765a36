import { type ArticleFacts, FILE_SITE } from '@/utils/model/article';
import { textOfBlocks, type ReaderDocument } from '@/utils/model/reader-document';
import { condense } from '@/utils/text/condense';

/**
 * What the store knows a document by. Its id is the SHA-256 of its condensed text, so
 * that the same text is the same article whatever file, layout or script it comes in;
 * its address is that digest as a name after RFC 6920.
 */
export async function factsOfDocument(document: ReaderDocument): Promise<ArticleFacts> {
  const { title, byline, source, publishedAt } = document;
  const digest = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(condense(textOfBlocks(document.blocks)).text),
  );
  const docId = base64url(new Uint8Array(digest));
  return {
    site: FILE_SITE,
    docId,
    url: `ni:///sha-256;${docId}`,
    title,
    ...(byline === undefined ? {} : { byline }),
    ...(source === undefined ? {} : { source }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
