import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useText } from '../text/use-text.js';
import classes from './dialog.module.css';

export interface DialogProps {
  title: string;
  /** About whom or what, under the title. */
  about?: string;
  onClose(): void;
  /** Whether closing throws away something worth asking about. */
  asksFirst?: boolean;
  children: ReactNode;
}

/**
 * The browser's own dialog: the focus goes in and comes back to where it was, the page behind it rests, Escape closes.
 * What was typed is not thrown away without asking.
 */
export function Dialog({ title, about, onClose, asksFirst = true, children }: DialogProps) {
  const id = useId();
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const isTyped = useRef(false);
  const [asks, setAsks] = useState(false);
  const goOn = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown) return;
    shown.showModal();
    // Closed while it is still in the page: only then the browser brings the focus back.
    return () => shown.close();
  }, []);
  useEffect(() => {
    if (asks) goOn.current?.focus();
  }, [asks]);

  const leave = () => (asksFirst && isTyped.current ? setAsks(true) : onClose());
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={classes.dialog}
      onInput={() => (isTyped.current = true)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        leave();
      }}
      // the way back of a phone; a file that was not chosen after all cancels as well, and closes nothing
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        leave();
      }}
    >
      <div className={classes.head}>
        <div>
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          {about && <p className={classes.about}>{about}</p>}
        </div>
        <button type="button" aria-label={text('form.close')} className={classes.close} onClick={leave}>
          <IconX size={22} stroke={2} aria-hidden="true" />
        </button>
      </div>
      {asks && (
        <div role="alert" className={classes.ask}>
          <p>{text('form.discardAsk')}</p>
          <div className={classes.answers}>
            <Button ref={goOn} onClick={() => setAsks(false)}>
              {text('form.keepTyping')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {text('form.discard')}
            </Button>
          </div>
        </div>
      )}
      <div className={classes.body}>{children}</div>
    </dialog>
  );
}
