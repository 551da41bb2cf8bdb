import { useState, type ReactNode } from 'react';
import { Told } from './told.js';

export interface Opened<What> {
  /** What is done now; null while no dialog is open. */
  opened: What | null;
  open(what: What): void;
  close(): void;
  /** Closes it and says what was done. */
  done(words: string): void;
  /** What was done, for near the top of the page. */
  told: ReactNode;
}

/** The one dialog that may be open on a page, and what was done in the last one. */
export function useOpened<What>(onDone?: () => void): Opened<What> {
  const [opened, setOpened] = useState<What | null>(null);
  const [said, setSaid] = useState({ words: '', times: 0 });
  return {
    opened,
    open: (what) => {
      setSaid(({ times }) => ({ words: '', times }));
      setOpened(what);
    },
    close: () => setOpened(null),
    done: (words) => {
      setOpened(null);
      setSaid(({ times }) => ({ words, times: times + 1 }));
      onDone?.();
    },
    // each time anew: what is done at one tap follows on what was done before without a dialog between
    told: said.words && <Told key={said.times} words={said.words} />,
  };
}
