import { useEffect, useState } from 'preact/hooks';
import { withStore } from '@/utils/store/with-store';
import type { Color } from '@/utils/model/annotation';
import { tagsOf } from '@/utils/store/tags';
import { listenToWorker } from './ask-worker';

/** The colours that the reader gave to tags, followed as they change. */
export function useTagColors(): Readonly<Record<string, Color>> {
  const [colors, setColors] = useState<Readonly<Record<string, Color>>>({});
  useEffect(() => {
    let over = false;
    const read = async (): Promise<void> => {
      const tags = await withStore(tagsOf);
      if (over || !tags.ok) return;
      const colored = tags.value.flatMap(({ name, color }) => (color === undefined ? [] : [[name, color] as const]));
      setColors(Object.fromEntries(colored));
    };
    void read();
    const stop = listenToWorker({ onChanged: () => void read() });
    return () => {
      over = true;
      stop();
    };
  }, []);
  return colors;
}
