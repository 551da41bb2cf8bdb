import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { BankState } from '../../api/bank-state.js';
import { bankCountsQuery, changesWithBank, type BankCounts } from '../../api/bank.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './bank.module.css';

const tabs: readonly { state: BankState | undefined; count(counts: BankCounts): number }[] = [
  { state: undefined, count: (counts) => counts.new + counts.proposed },
  { state: 'PROPOSED', count: (counts) => counts.proposed },
  { state: 'NEW', count: (counts) => counts.new },
  { state: 'ON_HOLD', count: (counts) => counts.onHold },
  { state: 'BOOKED', count: (counts) => counts.booked },
  { state: 'IGNORED', count: (counts) => counts.ignored },
];

/** Where entries stand, with how many stand there. */
export function BankTabs({ state }: { state: BankState | undefined }) {
  const [{ data }] = useQuery({ query: bankCountsQuery, variables: {}, context: changesWithBank });
  const text = useText();
  const formats = useFormats();
  return (
    <nav aria-label={text('bank.states')} className={classes.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.state ?? ''}
          to="/bank"
          search={tab.state ? { state: tab.state } : {}}
          activeOptions={{ exact: true, includeSearch: true }}
          data-current={tab.state === state || undefined}
          className={classes.tab}
        >
          {text(`bank.state.${tab.state ?? 'WAITING'}`)}
          {data && (
            <span className={classes.tabCount}>{formats.number(tab.count(data.bankInboxCounts))}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
