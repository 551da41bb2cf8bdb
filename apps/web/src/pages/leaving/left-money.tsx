import type { ReactNode } from 'react';
import { type ExitSettlement, settlementPlaces } from '../../api/leaving.js';
import type { Money } from '../../api/scalars.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import books from '../books/books.module.css';
import { DecideMoney } from './decide-money.js';
import classes from './leaving.module.css';

const isZero = ({ amount }: Money): boolean => Number(amount) === 0;

/** What somebody left in the books, and where it goes. */
export function LeftMoney({ exit, retry }: { exit: ExitSettlement; retry(): void }) {
  const { viewer } = useSignedIn();
  const { opened, open, close, done, told } = useOpened<true>(retry);
  const text = useText();
  const formats = useFormats();
  const { thermometer, held, advances, reserved, toDivide, proposed, decision, amounts } = exit;
  const waits = decision === null && [thermometer, held, advances].some((money) => !isZero(money));
  return (
    <Section
      title={text('leaving.money')}
      told={told}
      acts={
        waits &&
        proposed &&
        may(viewer, permissions.decideExit) && (
          <OpenButton label={text('leaving.decide')} onOpen={() => open(true)} />
        )
      }
    >
      {decision === null && !waits && <p>{text('leaving.money.nothing')}</p>}
      {waits && (
        <dl className={books.sums}>
          <Sum of={text('leaving.money.thermometer')}>{formats.money(thermometer)}</Sum>
          {!isZero(held) && <Sum of={text('leaving.money.held')}>{formats.money(held)}</Sum>}
          {!isZero(advances) && (
            <Sum of={text('leaving.money.advances')}>
              {formats.money({ ...advances, amount: `-${advances.amount}` as Money['amount'] })}
            </Sum>
          )}
          <Sum of={text('leaving.money.toDivide')} isTotal>
            {formats.money(toDivide)}
          </Sum>
        </dl>
      )}
      {waits && !isZero(reserved) && (
        <p className={parts.due}>{text('leaving.money.reserved', { amount: formats.money(reserved) })}</p>
      )}
      {waits && !proposed && <p>{text('leaving.money.noTable')}</p>}
      {(waits || decision) && amounts && (
        <table className={classes.parts}>
          <caption>
            {decision
              ? text('leaving.money.decided', { date: formats.date(decision.decidedOn) })
              : text('leaving.money.table')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{text('leaving.place')}</th>
              <th scope="col">{text('leaving.part')}</th>
              <th scope="col">{text('leaving.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {settlementPlaces.map((place) => (
              <tr key={place}>
                <th scope="row">{text(`leaving.place.${place}`)}</th>
                <td>{formats.rate((decision?.parts ?? proposed)?.[place] ?? 0)}</td>
                <td className="amount">{formats.money(amounts[place])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {decision?.reason && <p>{text('leaving.money.reason', { reason: decision.reason })}</p>}
      {decision && <p className={parts.about}>{text('leaving.money.later')}</p>}
      {waits && !may(viewer, permissions.decideExit) && <p>{text('leaving.money.waits')}</p>}
      {opened && (
        <DecideMoney exit={exit} onDone={() => done(text('leaving.decide.done'))} onCancel={close} />
      )}
    </Section>
  );
}

function Sum({ of, isTotal, children }: { of: string; isTotal?: true; children: ReactNode }) {
  return (
    <div data-total={isTotal}>
      <dt>{of}</dt>
      <dd className="amount">{children}</dd>
    </div>
  );
}
