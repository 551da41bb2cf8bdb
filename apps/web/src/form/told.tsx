import { useEffect, useRef } from 'react';
import { IconCircleCheck } from '@tabler/icons-react';
import classes from './told.module.css';

/** Takes the focus, since the button of what was done may be gone; a screen reader then reads it. */
export function Told({ words }: { words: string }) {
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <p ref={notice} tabIndex={-1} className={classes.told}>
      <IconCircleCheck size={22} stroke={2} aria-hidden="true" />
      {words}
    </p>
  );
}
