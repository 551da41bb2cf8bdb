import { OpenButton } from '../form/open-button.js';
import { useText } from '../text/use-text.js';
import classes from './act-buttons.module.css';
import type { Act } from './act.js';

export interface ActButtonsProps {
  acts: readonly Act[];
  onStart(act: Act): void;
}

/** What can be done about a fact, quietly beside it; nothing where nothing can be done. */
export function ActButtons({ acts, onStart }: ActButtonsProps) {
  const text = useText();
  if (acts.length === 0) return null;
  return (
    <div className={classes.acts}>
      {acts.map((act) => (
        <OpenButton key={act} label={text(`act.${act}`)} isQuiet onOpen={() => onStart(act)} />
      ))}
    </div>
  );
}
