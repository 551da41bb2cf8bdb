import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useText } from '../text/use-text.js';
import type { Act } from './act.js';
import classes from './act-buttons.module.css';

export interface ActMenuProps {
  acts: readonly Act[];
  onStart(act: Act): void;
  /** Whether the first is what usually comes next. */
  hasPrimary?: boolean;
}

/** The act that comes next as a button; what else can be done stands behind one more. */
export function ActMenu({ acts, onStart, hasPrimary }: ActMenuProps) {
  const text = useText();
  const [first, ...others] = acts;
  if (!first) return null;
  return (
    <div className={classes.menu}>
      <Button
        variant={hasPrimary ? 'filled' : 'default'}
        aria-haspopup="dialog"
        onClick={() => onStart(first)}
      >
        {text(`act.${first}`)}
      </Button>
      {others.length > 0 && (
        <details className={classes.more}>
          <summary>
            {text('act.more')}
            <IconChevronDown size={18} stroke={2} aria-hidden="true" />
          </summary>
          <ul>
            {others.map((act) => (
              <li key={act}>
                <button type="button" aria-haspopup="dialog" onClick={() => onStart(act)}>
                  {text(`act.${act}`)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
