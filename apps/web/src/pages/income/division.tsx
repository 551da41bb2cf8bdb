import type { IncomeDivision } from '../../api/income.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import books from '../books/books.module.css';
import { stepsOf } from './steps-of.js';

/** How a sale would be divided: what comes off it, and what is left of it for whom. */
export function Division({ of }: { of: IncomeDivision }) {
  const text = useText();
  const formats = useFormats();
  return (
    <dl className={books.sums}>
      {stepsOf(of).map(({ step, amount }) => {
        const isLeft = step === 'HELD' || step === 'TO_THERMOMETER';
        return (
          <div key={step} data-total={isLeft || undefined}>
            <dt>{text(`income.step.${step}`)}</dt>
            <dd className="amount">{formats.money(amount)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
