import { compileOwn, type OwnDictionary } from '@/utils/dictionary/own-dictionary';
import { done, type Outcome } from '@/utils/model/outcome';
import { entriesOf } from '@/utils/store/entries';
import { withStore } from '@/utils/store/with-store';

let compiling: Promise<OwnDictionary | undefined> | undefined;

/** The reader's own entries, compiled at the first call and again after they changed. Where the store cannot be read there are none. */
export function ownEntries(): Promise<OwnDictionary | undefined> {
  compiling ??= compile();
  return compiling;
}

/** Lets the next call read the entries anew. */
export function forgetOwnEntries(): void {
  compiling = undefined;
}

async function compile(): Promise<OwnDictionary | undefined> {
  const compiled: Outcome<OwnDictionary | undefined> = await withStore(async (db) => {
    const entries = await entriesOf(db);
    return entries.ok ? done(compileOwn(entries.value)) : entries;
  });
  if (compiled.ok) return compiled.value;
  forgetOwnEntries(); // the next call tries again
  return undefined;
}
