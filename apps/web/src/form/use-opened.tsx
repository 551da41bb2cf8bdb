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
  const [words, setWords] = useState('');
  return {
    opened,
    open: (what) => {
      setWords('');
      setOpened(what);
    },
    close: () => setOpened(null),
    done: (said) => {
      setOpened(null);
      setWords(said);
      onDone?.();
    },
    told: words && <Told words={words} />,
  };
}
