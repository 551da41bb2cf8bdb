import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { IconCircleCheck } from '@tabler/icons-react';
import type { CivilDate } from '../api/scalars.js';
import { useText } from '../text/use-text.js';
import { ActDialog } from './act-dialog.js';
import type { Act } from './act.js';
import classes from './told.module.css';

export interface Acts {
  start(act: Act, member: { id: string; name: string }): void;
  /** What was done, for near the top of the page. */
  told: ReactNode;
  dialog: ReactNode;
}

/** Acts of a page, one at a time: the dialog while it is open, and after it what was done. */
export function useActs(today: CivilDate): Acts {
  const [open, setOpen] = useState<{ act: Act; member: { id: string; name: string } } | null>(null);
  const [done, setDone] = useState<{ words: string } | null>(null);
  const text = useText();
  const start = useCallback((act: Act, member: { id: string; name: string }) => {
    setDone(null);
    setOpen({ act, member });
  }, []);
  return {
    start,
    told: done && <Told {...done} />,
    dialog: open && (
      <ActDialog
        key={`${open.act} ${open.member.id}`}
        act={open.act}
        about={open.member.name}
        memberId={open.member.id}
        today={today}
        onCancel={() => setOpen(null)}
        onDone={() => {
          setOpen(null);
          setDone({ words: text(`act.${open.act}.done`, { name: open.member.name }) });
        }}
      />
    ),
  };
}

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
