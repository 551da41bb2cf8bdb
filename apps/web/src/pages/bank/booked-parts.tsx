import type { BankBooking } from '../../api/bank.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './bank.module.css';
import { partWords } from './target-words.js';

/** A booking of an entry with its parts; one that was undone says so. */
export function BookedParts({
  booking: { parts, bookedOn, ruleName, undoneOn, undoReason },
}: {
  booking: BankBooking;
}) {
  const text = useText();
  const formats = useFormats();
  return (
    <div className={classes.booked} data-undone={undoneOn ? true : undefined}>
      <p>
        {text('bank.bookedOn', { date: formats.date(bookedOn) })}
        {ruleName && ` · ${text('bank.byRule', { name: ruleName })}`}
      </p>
      <ul>
        {parts.map((part, at) => (
          // parts are never reordered
          <li key={`${at} ${part.amount.amount}`}>
            <span>
              {partWords(part, text)}
              {part.description && ` · ${part.description}`}
            </span>
            <span className="amount">{formats.change(part.amount)}</span>
          </li>
        ))}
      </ul>
      {undoneOn && <p>{text('bank.undone', { date: formats.date(undoneOn), reason: undoReason ?? '' })}</p>}
    </div>
  );
}
