import type { SaleTotals as Totals } from '../../api/invoices.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './invoices.module.css';

/** What a sale comes to, with the VAT per rate, as the server reckons it. */
export function SaleTotals({ totals }: { totals: Totals }) {
  const text = useText();
  const formats = useFormats();
  return (
    <dl className={classes.totals}>
      <div>
        <dt>{text('sale.net')}</dt>
        <dd className="amount">{formats.money(totals.net)}</dd>
      </div>
      {totals.vatPerRate.map(({ vat, rate, amount, net }) => (
        <div key={vat}>
          <dt>
            {text('sale.vatOf', {
              kind: text(`vat.${vat as 'HIGH'}`),
              rate: formats.rate(rate),
              net: formats.money(net),
            })}
          </dt>
          <dd className="amount">{formats.money(amount)}</dd>
        </div>
      ))}
      <div data-total>
        <dt>{text('sale.gross')}</dt>
        <dd className="amount">{formats.money(totals.gross)}</dd>
      </div>
    </dl>
  );
}
