import { IconAlertTriangle, IconCalendarDue, IconHourglass } from '@tabler/icons-react';
import { useText } from '../text/use-text.js';
import type { Due, Nearness } from './due.js';
import classes from './due-mark.module.css';

const icons = {
  late: IconAlertTriangle,
  soon: IconHourglass,
  later: IconCalendarDue,
} as const satisfies Record<Nearness, unknown>;

/** How long there is still, in words and with a sign of its own: never by colour alone. */
export function DueMark({ due: { nearness, days } }: { due: Pick<Due, 'nearness' | 'days'> }) {
  const text = useText();
  const Icon = icons[nearness];
  return (
    <span className={classes.mark} data-nearness={nearness}>
      <Icon size={18} stroke={2} aria-hidden="true" />
      {text(`due.${nearness}`, { days: Math.abs(days) })}
    </span>
  );
}
