import { useFormats } from '../../text/use-formats.js';
import { useCodeText, useText } from '../../text/use-text.js';
import { DataTable } from './data-table.js';
import classes from './network.module.css';
import { NotShown } from './not-shown.js';
import { useNetworkWords } from './use-network-words.js';
import type { Release } from './with-release.js';

/** Amounts of several cooperatives together, by year, sector and region. */
export function MoneyTable({ release: { body, sectors } }: { release: Release }) {
  const text = useText();
  const codeText = useCodeText();
  const formats = useFormats();
  const { euros, list } = useNetworkWords();
  const { money, yearsNotShown } = body;
  const title = text('netMoney.title');
  const nameOf = (label: string) =>
    sectors.find(({ code }) => code === label)?.name ?? codeText('label', label);
  const table = {
    columns: [
      text('netMoney.year'),
      text('netMoney.sector'),
      text('netMoney.region'),
      text('netMoney.cooperatives'),
      text('netMoney.amount'),
    ],
    rows: [...money]
      .reverse()
      .flatMap(({ year, cells }) =>
        cells.map(({ sector, region, cooperatives, roundedEuros }) => [
          String(year),
          nameOf(sector),
          codeText('label', region),
          formats.number(cooperatives),
          euros(Number(roundedEuros)),
        ]),
      ),
  };
  return (
    <section aria-labelledby="money" className={classes.sheet}>
      <h2 id="money">{title}</h2>
      <p>{text('netMoney.lead')}</p>
      {table.rows.length > 0 ? <DataTable title={title} table={table} /> : <p>{text('netMoney.no')}</p>}
      {yearsNotShown.length > 0 && (
        <NotShown
          code="MONEY_NOT_SAFE"
          words={text('netMoney.notShown', { years: list(yearsNotShown.map(({ year }) => String(year))) })}
        />
      )}
    </section>
  );
}
