import { useEffect, useState } from 'preact/hooks';
import { askWorker, listenToWorker } from './ask-worker';
import type { QuestionName, Questions } from './worker-protocol';

type Plain = { [Name in QuestionName]: Questions[Name]['ask'] extends undefined ? Name : never }[QuestionName];

/** The worker's answer, again after every change; undefined until there is one, and where it is not wanted. */
export function useAnswer<Name extends Plain>(name: Name, wanted: boolean): Questions[Name]['answer'] | undefined {
  const [answer, setAnswer] = useState<Questions[Name]['answer']>();
  const [changes, setChanges] = useState(0);
  useEffect(() => listenToWorker({ onChanged: () => setChanges((count) => count + 1) }), []);
  useEffect(() => {
    if (!wanted) return undefined;
    let over = false;
    const ask = async (): Promise<void> => {
      const found = await askWorker(name, undefined as Questions[Name]['ask']);
      if (!over) setAnswer(() => found);
    };
    void ask();
    return () => {
      over = true;
    };
  }, [name, wanted, changes]);
  return answer;
}
