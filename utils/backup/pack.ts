/**
 * A text made small and put into letters: gzip, then base64, since extension storage
 * keeps values as JSON. What is kept is known by its SHA-256, so that damage is noticed
 * before anything is read from it.
 */
import { done, failed, type Outcome } from '@/utils/model/outcome';

export interface Packed {
  readonly letters: string;
  /** Of the letters, hexadecimal. */
  readonly sha256: string;
}

export async function pack(text: string): Promise<Packed> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const letters = toBase64(new Uint8Array(await new Response(stream).arrayBuffer()));
  return { letters, sha256: await sha256(letters) };
}

/** The text again; `backup-broken` where the letters are gone or are not those that were packed. */
export async function unpack(letters: unknown, sum: string): Promise<Outcome<string>> {
  if (typeof letters !== 'string' || !(await isAsPacked(letters, sum))) return failed('backup-broken');
  try {
    const stream = new Blob([fromBase64(letters)]).stream().pipeThrough(new DecompressionStream('gzip'));
    return done(await new Response(stream).text());
  } catch (error) {
    return failed('backup-broken', String(error));
  }
}

/** Whether these are the letters that were packed. */
export async function isAsPacked(letters: unknown, sum: string): Promise<boolean> {
  return typeof letters === 'string' && (await sha256(letters)) === sum;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As many bytes as can be passed as arguments at once. */
const STEP = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += STEP)
    binary += String.fromCharCode(...bytes.subarray(from, from + STEP));
  return btoa(binary);
}

function fromBase64(letters: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
}
