import type { Thermometer } from '../../api/thermometer.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import { BookIncome } from './book-income.js';

export interface CounterActsProps {
  thermometer: Thermometer;
  onDone(): void;
}

/** What whoever keeps the money books on somebody's thermometer by hand. */
export function CounterActs({ thermometer: { member }, onDone }: CounterActsProps) {
  const { instance } = useSessionSnapshot();
  const { viewer } = useSignedIn();
  const sale = useOpened<true>(onDone);
  const text = useText();
  if (!instance || !may(viewer, permissions.postIncome)) return null;
  return (
    <>
      <OpenButton label={text('income.title')} onOpen={() => sale.open(true)} />
      {sale.told}
      {sale.opened && (
        <BookIncome
          member={member}
          today={instance.businessDate}
          onDone={() => sale.done(text('income.done'))}
          onCancel={sale.close}
        />
      )}
    </>
  );
}
