import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { changesWithReportableIncome, unreportedIncomeQuery } from '../../api/withdrawal.js';
import parts from '../../member/part.module.css';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { monthOf } from './month.js';

/** The months of which the municipality does not know all, however long ago: each is a way to it. Nothing where it does. */
export function UnreportedMonths() {
  const [{ data }] = useQuery({
    query: unreportedIncomeQuery,
    variables: {},
    context: changesWithReportableIncome,
    requestPolicy: 'cache-and-network',
  });
  const text = useText();
  const formats = useFormats();
  if (!data || data.unreportedIncome.length === 0) return null;
  return (
    <div>
      <p>{text('reportable.unreported')}</p>
      <ul>
        {data.unreportedIncome.map(({ monthOn, toReport, members }) => (
          <li key={monthOn}>
            <Link to="/income" search={{ month: monthOf(monthOn) }}>
              {formats.month(monthOn)}
            </Link>{' '}
            <span className={parts.due}>
              {text('reportable.unreportedOf', { amount: formats.money(toReport), count: members })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
