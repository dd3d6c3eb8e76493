import { useRef, useState } from 'react';
import type { SheetsPreview } from '../../../shared/contract/sheets.ts';
import { sheetFileLimit, type SheetRefusal } from '../../../shared/domain/sheetFile.ts';
import { client } from '../../app/client.ts';

export type SheetCheck =
  | { state: 'idle' }
  | { state: 'reading'; done: number; total: number }
  | { state: 'refused'; reason: SheetRefusal; name: string }
  | { state: 'checked'; preview: SheetsPreview; file: File }
  | { state: 'failed'; error: unknown };

/** The content as it is now: what is imported is what was checked, whatever Excel saves meanwhile. */
async function held(file: File): Promise<File> {
  return new File([await file.arrayBuffer()], file.name, { type: file.type });
}

/** A file being looked through by the engine; stopping it stops the engine's reader. */
export function useSheetCheck() {
  const [check, setCheck] = useState<SheetCheck>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  const read = async (chosen: File): Promise<void> => {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    const { name } = chosen;
    if (chosen.size > sheetFileLimit) {
      setCheck({ state: 'refused', reason: 'too-large', name });
      return;
    }
    setCheck({ state: 'reading', done: 0, total: 0 });
    try {
      const file = await held(chosen);
      const events = await client.sheets.preview({ file }, { signal: stop.signal });
      for await (const event of events) {
        if (stop.signal.aborted) return;
        if (event.kind === 'progress') setCheck({ state: 'reading', done: event.done, total: event.total });
        else if (event.kind === 'refused') setCheck({ state: 'refused', reason: event.reason, name });
        else setCheck({ state: 'checked', preview: event.preview, file });
      }
    } catch (error) {
      if (!stop.signal.aborted) setCheck({ state: 'failed', error });
    }
  };
  return {
    check,
    read: (file: File) => void read(file),
    stop: () => {
      running.current?.abort();
      setCheck({ state: 'idle' });
    },
  };
}
