import { useState } from 'react';
import { Button } from '@mantine/core';
import type { Colleague } from '../../api/colleagues.js';
import type { OwnKind } from '../../api/release-body.js';
import { useText } from '../../text/use-text.js';
import { ColleagueCard } from './colleague-card.js';
import classes from './network.module.css';

/** More cards than this nobody reads at once. */
const AT_ONCE = 6;

interface ColleagueCardsProps {
  colleagues: readonly Colleague[];
  kind: OwnKind;
  /** Absent for who may not ask. */
  onAsk?: ((colleague: Colleague) => void) | undefined;
}

/** Cooperatives one by one, a few at first. */
export function ColleagueCards({ colleagues, kind, onAsk }: ColleagueCardsProps) {
  const text = useText();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <>
      <ul className={classes.cards}>
        {colleagues.slice(0, shown).map((one) => (
          <li key={one.cooperativeId}>
            <ColleagueCard colleague={one} kind={kind} {...(onAsk && { onAsk: () => onAsk(one) })} />
          </li>
        ))}
      </ul>
      {colleagues.length > shown && (
        <div>
          <Button variant="default" onClick={() => setShown(shown + 2 * AT_ONCE)}>
            {text('fellows.more')}
          </Button>
        </div>
      )}
    </>
  );
}
