/** The answer of a call that may fail in an expected way. `error` is one of the codes the message files explain. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

export interface Failure {
  readonly ok: false;
  readonly error: ErrorCode;
  /** What the message may quote: a line, a version, a technical reason. */
  readonly detail?: string;
}

/** Every expected failure. Each has a text in every message file under `error.<code>`. */
export type ErrorCode =
  | 'no-article'
  | 'not-chinese'
  | 'is-pdf'
  | 'page-closed'
  | 'page-not-allowed'
  | 'no-body'
  | 'body-gone'
  | 'too-long'
  | 'note-too-long'
  | 'outside-article'
  | 'desk-silent'
  | 'store-closed'
  | 'store-full'
  | 'store-newer'
  | 'store-blocked'
  | 'store-lost'
  | 'backup-broken'
  | 'backup-incomplete'
  | 'folder-refused'
  | 'not-found'
  | 'note-not-shown'
  | 'changed-since'
  | 'clipboard-refused'
  | 'not-json'
  | 'truncated'
  | 'not-meipi'
  | 'notes-elsewhere'
  | 'newer-format'
  | 'too-large'
  | 'bad-record'
  | 'bad-encoding'
  | 'empty-file'
  | 'file-too-large'
  | 'file-changed'
  | 'unknown-type'
  | 'binary-file'
  | 'unknown-encoding'
  | 'pdf-locked'
  | 'pdf-scanned'
  | 'pdf-broken'
  | 'address-refused'
  | 'document-gone'
  | 'cancelled'
  | 'unexpected';

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(error: ErrorCode, detail?: string): Failure {
  return detail === undefined ? { ok: false, error } : { ok: false, error, detail };
}

const PASSING: readonly ErrorCode[] = ['desk-silent', 'store-closed', 'store-full', 'store-blocked'];

/** Whether the same step may succeed a little later, without another one in between. */
export function isPassing({ error }: Failure): boolean {
  return PASSING.includes(error);
}
