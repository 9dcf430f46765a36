import { useEffect } from 'preact/hooks';
import type { Failure } from '@/utils/model/outcome';
import { listenToWorker } from './ask-worker';

/** Tells when the worker can no longer answer. The callback must stay the same. */
export function useWorkerFailure(onFailed: (failure: Failure) => void): void {
  useEffect(() => listenToWorker({ onFailed }), [onFailed]);
}
