import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import classes from './books.module.css';

export interface EarlierLaterProps {
  /** What the two say to who does not see them. */
  earlier: string;
  later: string;
  /** There is nothing later than this. */
  isLast: boolean;
  onGo(by: 1 | -1): void;
}

/** One step back or ahead, through years or months. */
export function EarlierLater({ earlier, later, isLast, onGo }: EarlierLaterProps) {
  return (
    <div className={classes.years}>
      <Button variant="default" aria-label={earlier} onClick={() => onGo(-1)}>
        <IconChevronLeft size={20} stroke={2} aria-hidden="true" />
      </Button>
      <Button variant="default" aria-label={later} disabled={isLast} onClick={() => onGo(1)}>
        <IconChevronRight size={20} stroke={2} aria-hidden="true" />
      </Button>
    </div>
  );
}
