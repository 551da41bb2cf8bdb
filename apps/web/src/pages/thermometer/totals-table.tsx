import type { Money } from '../../api/scalars.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { otherOf, type Totals } from './months.js';
import classes from './totals-table.module.css';

/** How the balance came about since the start; the rows add up to the last one. */
export function TotalsTable({ totals, balance }: { totals: Totals; balance: Money }) {
  const text = useText();
  const formats = useFormats();
  const other = otherOf(totals, balance);
  const out = (money: Money): Money => ({ ...money, amount: `-${money.amount}` as Money['amount'] });
  return (
    <table className={classes.totals}>
      <caption>{text('totals.title')}</caption>
      <tbody>
        <tr>
          <th scope="row">{text('totals.earned')}</th>
          <td className="amount">{formats.change(totals.earned)}</td>
        </tr>
        <tr>
          <th scope="row">{text('totals.contributed')}</th>
          <td className="amount">{formats.change(out(totals.contributed))}</td>
        </tr>
        <tr>
          <th scope="row">{text('totals.invested')}</th>
          <td className="amount">{formats.change(out(totals.invested))}</td>
        </tr>
        {Number(totals.withdrawnPrivately.amount) !== 0 && (
          <tr>
            <th scope="row">{text('totals.private')}</th>
            <td className="amount">{formats.change(out(totals.withdrawnPrivately))}</td>
          </tr>
        )}
        {Number(other.amount) !== 0 && (
          <tr>
            <th scope="row">{text('totals.other')}</th>
            <td className="amount">{formats.change(other)}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text('totals.balance')}</th>
          <td className="amount">{formats.money(balance)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
