import type { Thermometer } from '../../api/thermometer.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import classes from '../books/books.module.css';
import { BookIncome } from './book-income.js';
import { WithdrawPrivately } from './withdraw-privately.js';

export interface CounterActsProps {
  thermometer: Thermometer;
  onDone(): void;
}

/** What whoever keeps the money books on somebody's thermometer by hand. */
export function CounterActs({ thermometer, onDone }: CounterActsProps) {
  const { instance } = useSessionSnapshot();
  const { viewer } = useSignedIn();
  const { opened, open, close, done, told } = useOpened<'income' | 'withdrawal'>(onDone);
  const text = useText();
  const [sells, withdraws] = [may(viewer, permissions.postIncome), may(viewer, permissions.bookWithdrawal)];
  if (!instance || (!sells && !withdraws)) return null;
  const frame = { today: instance.businessDate, onCancel: close };
  return (
    <>
      <div className={classes.acts}>
        {sells && <OpenButton label={text('income.title')} onOpen={() => open('income')} />}
        {withdraws && <OpenButton label={text('withdrawal.title')} onOpen={() => open('withdrawal')} />}
      </div>
      {told}
      {opened === 'income' && (
        <BookIncome {...frame} member={thermometer.member} onDone={() => done(text('income.done'))} />
      )}
      {opened === 'withdrawal' && (
        <WithdrawPrivately
          {...frame}
          thermometer={thermometer}
          onDone={() => done(text('withdrawal.done'))}
        />
      )}
    </>
  );
}
