import { useState } from 'react';
import { IconInfoCircle } from '@tabler/icons-react';
import { useClient } from 'urql';
import { failureOf } from '../../api/failure.js';
import { forecastSaleQuery, type SaleForecast } from '../../api/forecast-sale.js';
import { Form } from '../../form/form.js';
import { MoneyField } from '../../form/money-field.js';
import type { Typed } from '../../form/typed.js';
import type { Outcome } from '../../form/use-send.js';
import { BackTo } from '../../money/back-to.js';
import { VatField } from '../../money/vat-field.js';
import { useSignedIn } from '../../session/session-context.js';
import { PageTitle } from '../../shell/page-title.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './forecast-page.module.css';

/** What a sale would bring a member, by the rule that books it; nothing is written. */
export function ForecastPage() {
  const { viewer } = useSignedIn();
  const text = useText();
  return (
    <div className={classes.page}>
      <BackTo to="/thermometer" label={text('thermometer.mine')} />
      <div>
        <PageTitle name={text('forecast.title')}>{text('forecast.title')}</PageTitle>
        <p className={classes.lead}>{text('forecast.lead')}</p>
      </div>
      {viewer.member ? <Forecast memberId={viewer.member.id} /> : <p>{text('my.notMember')}</p>}
    </div>
  );
}

function Forecast({ memberId }: { memberId: string }) {
  const client = useClient();
  const text = useText();
  const [forecast, setForecast] = useState<SaleForecast | null>(null);
  const reckon = async (typed: Typed): Promise<Outcome> => {
    const input = {
      memberId,
      amount: typed.money('amount'),
      vat: typed.text('vat'),
      directCosts: typed.money('directCosts'),
    };
    const { data, error } = await client
      .query(forecastSaleQuery, { input }, { requestPolicy: 'network-only' })
      .toPromise();
    setForecast(data?.forecastSale ?? null);
    return { userErrors: [], failure: data ? null : failureOf(error) };
  };
  return (
    <>
      <div className={classes.card}>
        <Form submit={text('forecast.submit')} send={reckon} onDone={() => undefined}>
          <MoneyField name="amount" label={text('forecast.amount')} hint={text('ask.amountHint')} />
          <VatField name="vat" label={text('forecast.vat')} hint={text('forecast.vatHint')} starts="HIGH" />
          <MoneyField
            name="directCosts"
            label={text('forecast.costs')}
            hint={text('forecast.costsHint')}
            isOptional
          />
        </Form>
      </div>
      <div role="status">{forecast && <Brings forecast={forecast} />}</div>
    </>
  );
}

/** The one amount first, then how it came about, step by step. */
function Brings({ forecast }: { forecast: SaleForecast }) {
  const text = useText();
  const formats = useFormats();
  const { toThermometer, held, net, vat, lines, balanceAfter, signals } = forecast;
  const isHeld = Number(held.amount) !== 0;
  return (
    <section aria-label={text('forecast.title')} className={classes.card}>
      <p className={classes.says}>
        {text(isHeld ? 'forecast.held' : 'forecast.toYou')}
        <strong className={`${classes.amount} amount`}>{formats.money(isHeld ? held : toThermometer)}</strong>
      </p>
      <h2>{text('forecast.how')}</h2>
      <dl className={classes.steps}>
        <div>
          <dt>{text('forecast.net')}</dt>
          <dd className="amount">{formats.money(net)}</dd>
        </div>
        <div>
          <dt>{text('forecast.vatIs')}</dt>
          <dd className="amount">{formats.money(vat)}</dd>
        </div>
        {lines.map(({ amount, rule }) => (
          <div key={`${rule} ${amount.amount}`}>
            <dt>{rule}</dt>
            <dd className="amount">{formats.change(amount)}</dd>
          </div>
        ))}
        {balanceAfter && (
          <div data-total>
            <dt>{text('forecast.after')}</dt>
            <dd className="amount">{formats.money(balanceAfter)}</dd>
          </div>
        )}
      </dl>
      {signals.map(({ code, message }) => (
        <p key={code} className={classes.signal}>
          <IconInfoCircle size={22} stroke={1.8} aria-hidden="true" />
          {message}
        </p>
      ))}
    </section>
  );
}
