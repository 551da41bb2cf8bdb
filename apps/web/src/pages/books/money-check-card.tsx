import { Link } from '@tanstack/react-router';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { changesWithBooks, moneyCheckQuery, type MoneyCheck } from '../../api/books.js';
import type { CivilDate, Money } from '../../api/scalars.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './books.module.css';

const isZero = ({ amount }: Money): boolean => Number(amount) === 0;

/** Thermometers equal bank: the one figure that has to be zero, and what explains it where it is not. */
export function MoneyCheckCard({ on }: { on: CivilDate }) {
  const asked = useQuery({
    query: moneyCheckQuery,
    variables: { on },
    context: changesWithBooks,
    requestPolicy: 'cache-and-network',
  });
  const text = useText();
  return (
    <section aria-labelledby="money-check" className={classes.card}>
      <h2 id="money-check">{text('check.title')}</h2>
      <Answer asked={asked} height={220}>
        {({ moneyCheck }) => <Checked check={moneyCheck} />}
      </Answer>
    </section>
  );
}

function Checked({ check }: { check: MoneyCheck }) {
  const text = useText();
  const formats = useFormats();
  const { thermometerDifference, unexplained, bankStatements, bankDifference, explained } = check;
  const isRight = isZero(thermometerDifference) && (!unexplained || isZero(unexplained));
  const isSame = !bankDifference || isZero(bankDifference);
  const Sign = isRight ? IconCircleCheck : IconAlertTriangle;
  return (
    <>
      <p className={classes.verdict} data-wrong={!isRight || undefined}>
        <Sign size={28} stroke={1.8} aria-hidden="true" />
        <span>
          {text('check.difference')}{' '}
          <span className="amount">
            {formats.money(
              isZero(thermometerDifference) ? (unexplained ?? thermometerDifference) : thermometerDifference,
            )}
          </span>
        </span>
      </p>
      <p>{text(isRight ? (isSame ? 'check.right' : 'check.rightSoFar') : 'check.wrong')}</p>
      <dl className={classes.sums}>
        <div>
          <dt>{text('check.thermometers')}</dt>
          <dd className="amount">{formats.money(check.thermometers)}</dd>
        </div>
        <div>
          <dt>{text('check.thermometerAccount')}</dt>
          <dd className="amount">{formats.money(check.thermometerAccount)}</dd>
        </div>
      </dl>
      <dl className={classes.sums}>
        <div>
          <dt>{text('check.bankAccount')}</dt>
          <dd className="amount">{formats.money(check.bankAccount)}</dd>
        </div>
        {explained.map(({ reason, text: why, amount }) => (
          <div key={reason}>
            <dt>
              {reason === 'NOT_BOOKED' ? (
                <Link to="/bank" search={{}}>
                  {why}
                </Link>
              ) : (
                why
              )}
            </dt>
            <dd className="amount">{formats.change(amount)}</dd>
          </div>
        ))}
        {unexplained && !isZero(unexplained) && (
          <div>
            <dt>{text('check.unexplained')}</dt>
            <dd className="amount">{formats.change(unexplained)}</dd>
          </div>
        )}
        <div data-total>
          <dt>
            {check.statementsThroughOn
              ? text('check.bankStatements', { date: formats.date(check.statementsThroughOn) })
              : text('check.noStatements')}
          </dt>
          <dd className="amount">{bankStatements ? formats.money(bankStatements) : '–'}</dd>
        </div>
      </dl>
      {!isSame && unexplained && isZero(unexplained) && (
        <p>{text('check.explained', { amount: formats.money(bankDifference) })}</p>
      )}
    </>
  );
}
