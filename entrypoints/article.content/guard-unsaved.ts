import type { Stage } from './article-view';

/**
 * Has the browser ask before a page is left on which words stand that could not be stored.
 * Only then does it listen: some browsers keep no page for going back that might object to leaving.
 */
export function guardUnsaved(stage: Stage, signal: AbortSignal): void {
  let guard: AbortController | undefined;
  const look = (): void => {
    const { editor, unsaved } = stage.scene().reading;
    const isUnsaved = (editor?.status === 'failed' || unsaved.length > 0) && !signal.aborted;
    if (isUnsaved === (guard !== undefined)) return;
    guard?.abort();
    guard = isUnsaved ? new AbortController() : undefined;
    if (guard) addEventListener('beforeunload', (event) => event.preventDefault(), { signal: guard.signal });
  };
  stage.subscribe(look, signal);
  signal.addEventListener('abort', look);
}
