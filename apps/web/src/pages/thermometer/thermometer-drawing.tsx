import { ThermometerChart, thermometerScale } from '#charts';
import type { Money } from '../../api/scalars.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './thermometer-drawing.module.css';

export interface ThermometerDrawingProps {
  balance: Money;
  /** What stood in it when the month began, drawn as a mark; null where that is not known. */
  before: { money: Money; label: string } | null;
}

/** The balance as a thermometer. The table beside it says the same. */
export function ThermometerDrawing({ balance, before }: ThermometerDrawingProps) {
  const text = useText();
  const formats = useFormats();
  const [level, earlier] = [Number(balance.amount), before ? Number(before.money.amount) : null];
  const { max } = thermometerScale(Math.max(level, earlier ?? 0, 0));
  const scale = text('drawing.scale', { max: formats.wholeEuros(max, balance.currency) });
  return (
    <div className={classes.drawing}>
      <ThermometerChart
        chart={{
          title: text('drawing.title', { balance: formats.money(balance) }),
          description: before
            ? `${scale} ${text('drawing.before', { date: before.label, balance: formats.money(before.money) })}`
            : scale,
          nothing: '',
          label: '',
          y: { label: '', format: (euros) => formats.wholeEuros(euros, balance.currency) },
          now: { label: '', value: level },
          before: before && earlier !== null ? { label: before.label, value: earlier } : null,
        }}
      />
    </div>
  );
}
