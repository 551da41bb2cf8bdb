import type { LateCost } from '../api/late-costs.js';
import { FileLink } from '../form/file-link.js';
import { OpenButton } from '../form/open-button.js';
import { useFormats } from '../text/use-formats.js';
import { useText } from '../text/use-text.js';
import classes from './late-cost-list.module.css';

export interface LateCostListProps {
  costs: readonly LateCost[];
  /** Left out where nothing is done about them. */
  onTakeBack?(cost: LateCost): void;
}

/** Costs of a sale that came later: what each changed for whom, and whether it was taken back. */
export function LateCostList({ costs, onTakeBack }: LateCostListProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <ul aria-label={text('lateCosts.title')} className={classes.costs}>
      {costs.map((cost) => {
        const { entryId, description, occurredOn, amount, receiptUrl, changes, takenBack } = cost;
        return (
          <li key={entryId} data-taken-back={takenBack ? true : undefined}>
            <div className={classes.head}>
              <strong>{description}</strong>
              <strong className="amount">{formats.money(amount)}</strong>
            </div>
            <p>{text('lateCosts.on', { date: formats.date(occurredOn) })}</p>
            {changes.map(({ memberId, memberName, contributionBack, lessForMember }) => (
              <p key={memberId}>
                {text('lateCosts.change', {
                  name: memberName,
                  less: formats.money(lessForMember),
                  back: formats.money(contributionBack),
                })}
              </p>
            ))}
            {takenBack && (
              <p className={classes.takenBack}>
                {text('lateCosts.takenBack', {
                  moment: formats.moment(takenBack.at),
                  name: takenBack.byName,
                  reason: takenBack.reason,
                })}
              </p>
            )}
            <div className={classes.acts}>
              {receiptUrl && <FileLink link={receiptUrl} label={text('lateCosts.receipt')} />}
              {onTakeBack && !takenBack && (
                <OpenButton label={text('journal.reverse')} onOpen={() => onTakeBack(cost)} />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
