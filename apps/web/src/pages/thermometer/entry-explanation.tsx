import type { ThermometerEntry } from '../../api/thermometer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './entry-explanation.module.css';

/** Where this euro comes from: in a sentence first, then every fact that an accountant would ask for. */
export function EntryExplanation({ entry }: { entry: ThermometerEntry }) {
  const text = useText();
  const formats = useFormats();
  const { booking, rule, rate, base, policyValidFromOn, recordedAt } = entry.explanation;
  const facts: [string, string][] = [
    [text('explanation.rule'), rule],
    ...(rate === null ? [] : [[text('explanation.rate'), formats.rate(rate)] satisfies [string, string]]),
    ...(base === null ? [] : [[text('explanation.base'), formats.money(base)] satisfies [string, string]]),
    [text('explanation.on'), formats.date(entry.on)],
    ...(policyValidFromOn === null
      ? []
      : [[text('explanation.policy'), formats.date(policyValidFromOn)] satisfies [string, string]]),
    [text('explanation.booking'), booking],
    [text('explanation.recordedAt'), formats.moment(recordedAt)],
    [text('explanation.balanceAfter'), formats.money(entry.balanceAfter)],
  ];
  return (
    <div className={classes.explanation}>
      <p className={classes.question}>{text('explanation.title')}</p>
      <p>{text(`explanation.${entry.kind}`)}</p>
      {rate !== null && base !== null && (
        <p className={classes.sum}>
          {text('explanation.sum', {
            rate: formats.rate(rate),
            base: formats.money(base),
            amount: formats.size(entry.amount),
          })}
        </p>
      )}
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
