import { Button } from '@mantine/core';
import { useText } from '../text/use-text.js';
import classes from './act-buttons.module.css';
import type { Act } from './act.js';

export interface ActButtonsProps {
  acts: readonly Act[];
  onStart(act: Act): void;
  /** The first is what usually comes next. */
  hasPrimary?: boolean;
}

/** What can be done here, each as a button of its own; nothing where nothing can be done. */
export function ActButtons({ acts, onStart, hasPrimary }: ActButtonsProps) {
  const text = useText();
  if (acts.length === 0) return null;
  return (
    <div className={classes.acts}>
      {acts.map((act, at) => (
        <Button
          key={act}
          variant={hasPrimary && at === 0 ? 'filled' : 'default'}
          aria-haspopup="dialog"
          onClick={() => onStart(act)}
        >
          {text(`act.${act}`)}
        </Button>
      ))}
    </div>
  );
}
