import { useEffect, useId, useRef, useState } from 'react';
import { Accordion, Button } from '@mantine/core';
import {
  IconAdjustments,
  IconBuildingCommunity,
  IconCoins,
  IconPackage,
  IconPigMoney,
  IconReceiptRefund,
  IconSchool,
  IconShoppingBag,
  IconWallet,
} from '@tabler/icons-react';
import type { EntryKind, ThermometerEntry } from '../../api/thermometer.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { isNegative, useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { EntryExplanation } from './entry-explanation.js';
import classes from './entry-list.module.css';
import { monthsOf, type Month } from './months.js';
import type { Since } from './use-last-visit.js';
import type { LoadedThermometer } from './use-thermometer.js';

const icons = {
  SALE: IconCoins,
  CONTRIBUTION: IconBuildingCommunity,
  TRAINING_FUND: IconSchool,
  SOLIDARITY: IconBuildingCommunity,
  POT: IconBuildingCommunity,
  LATE_COST: IconAdjustments,
  REFUND: IconAdjustments,
  INVESTMENT: IconShoppingBag,
  REIMBURSEMENT: IconReceiptRefund,
  ASSET_SALE: IconPackage,
  CORRECTION: IconAdjustments,
  PRIVATE_WITHDRAWAL: IconWallet,
  SETTLEMENT: IconAdjustments,
  OPENING: IconPigMoney,
} as const satisfies Record<EntryKind, unknown>;

/** What changed, month by month; each entry opens to tell where its euros come from. */
export function EntryList({ loaded, since }: { loaded: LoadedThermometer; since: Since | null }) {
  const { entries, hasMore, isLoadingMore, moreFailure, loadMore } = loaded;
  const text = useText();
  const list = useRef<HTMLElement>(null);
  const [firstNew, setFirstNew] = useState<string | null>(null);

  // The button may be gone after the last page: the reader goes on at the first entry that came in.
  useEffect(() => {
    if (firstNew) list.current?.querySelector<HTMLElement>(`[data-entry="${firstNew}"]`)?.focus();
  }, [firstNew]);

  return (
    <section ref={list} aria-labelledby="changes" className={classes.changes}>
      <h2 id="changes" tabIndex={-1} className={classes.title}>
        {text('changes.title')}
      </h2>
      {entries.length === 0 ? (
        <p className={classes.lead}>{text('changes.none')}</p>
      ) : (
        <p className={classes.lead}>{text('changes.lead')}</p>
      )}
      {monthsOf(entries, hasMore).map((month) => (
        <MonthOfEntries key={month.key} month={month} news={since?.news ?? nothing} />
      ))}
      {moreFailure && <FailureNotice failure={moreFailure} />}
      {hasMore && (
        <Button
          variant="default"
          size="md"
          loading={isLoadingMore}
          onClick={async () => setFirstNew((await loadMore())?.id ?? null)}
        >
          {text('changes.more')}
        </Button>
      )}
    </section>
  );
}

const nothing: ReadonlySet<string> = new Set();

function MonthOfEntries({ month, news }: { month: Month; news: ReadonlySet<string> }) {
  const id = useId();
  const formats = useFormats();
  return (
    <section aria-labelledby={id} className={classes.month}>
      <div className={classes.head}>
        <h3 id={id}>{formats.month(`${month.key}-01`)}</h3>
        {month.change && <p className="amount">{formats.change(month.change)}</p>}
      </div>
      <Accordion
        multiple
        order={4}
        classNames={{
          root: classes.entries,
          item: classes.item,
          control: classes.control,
          label: classes.label,
          content: classes.panel,
          chevron: classes.chevron,
        }}
      >
        {month.entries.map((entry) => (
          <Accordion.Item key={entry.id} value={entry.id}>
            <Accordion.Control data-entry={entry.id}>
              <EntryLine entry={entry} isNew={news.has(entry.id)} />
            </Accordion.Control>
            <Accordion.Panel>
              <EntryExplanation entry={entry} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </section>
  );
}

function EntryLine({ entry, isNew }: { entry: ThermometerEntry; isNew: boolean }) {
  const text = useText();
  const formats = useFormats();
  const Icon = icons[entry.kind];
  return (
    <span className={classes.line}>
      <span className={classes.icon} data-goes={isNegative(entry.amount.amount) ? 'out' : 'in'}>
        <Icon size={22} stroke={1.6} aria-hidden="true" />
      </span>
      <span className={classes.words}>
        <span className={classes.description}>
          {entry.description}
          {isNew && <span className={classes.new}>{text('changes.new')}</span>}
        </span>
        <span className={classes.kind}>
          {text(`kind.${entry.kind}`)} · {formats.shortDate(entry.on)}
        </span>
      </span>
      <span className={`${classes.sum} amount`}>{formats.change(entry.amount)}</span>
    </span>
  );
}
