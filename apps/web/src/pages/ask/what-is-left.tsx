import { IconAlertTriangle } from '@tabler/icons-react';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './ask-page.module.css';
import { useSpendable, type Asked } from './use-spendable.js';

/** One amount to spend, and what is left of it after what is asked here; it follows what is typed. */
export function WhatIsLeft({ memberId, asked }: { memberId: string; asked: Asked }) {
  const forecast = useSpendable(memberId, asked);
  const text = useText();
  const formats = useFormats();
  const isAsked = forecast && Number(forecast.takes.amount) > 0;
  return (
    <div role="status" className={classes.left} data-short={(isAsked && !forecast.isEnough) || undefined}>
      {forecast && (
        <>
          <p>
            {text('ask.spendable')} <strong className="amount">{formats.money(forecast.spendable)}</strong>
          </p>
          {isAsked && forecast.isEnough && (
            <p>
              {text('ask.left')} <strong className="amount">{formats.money(forecast.left)}</strong>
            </p>
          )}
          {isAsked && !forecast.isEnough && (
            <p className={classes.short}>
              <IconAlertTriangle size={20} stroke={1.8} aria-hidden="true" />
              {forecast.message}
            </p>
          )}
          {isAsked && <p>{text('ask.whoDecides', { count: forecast.approvalsNeeded })}</p>}
        </>
      )}
    </div>
  );
}
