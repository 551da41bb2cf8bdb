import type { CivilDate } from '../../api/scalars.js';
import { DateField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import { useText } from '../../text/use-text.js';
import classes from './books.module.css';

export interface Span {
  fromOn: CivilDate;
  untilOn: CivilDate;
}

/** From the first of January until this day. */
export const yearUntil = (today: CivilDate): Span => ({
  fromOn: `${today.slice(0, 4)}-01-01`,
  untilOn: today,
});

export interface SpanFormProps {
  span: Span;
  latest: CivilDate;
  onChoose(span: Span): void;
}

/** From one day until another. */
export function SpanForm({ span, latest, onChoose }: SpanFormProps) {
  const text = useText();
  return (
    <div className={classes.card}>
      <Form
        submit={text('books.show')}
        send={async (typed) => {
          onChoose({ fromOn: typed.text('fromOn'), untilOn: typed.text('untilOn') });
          return { userErrors: [], failure: null };
        }}
        onDone={() => undefined}
      >
        <div className={classes.filters}>
          <DateField name="fromOn" label={text('journal.from')} starts={span.fromOn} latest={latest} />
          <DateField name="untilOn" label={text('journal.until')} starts={span.untilOn} latest={latest} />
        </div>
      </Form>
    </div>
  );
}

export interface DayFormProps {
  on: CivilDate;
  latest: CivilDate;
  onChoose(on: CivilDate): void;
}

/** One day. */
export function DayForm({ on, latest, onChoose }: DayFormProps) {
  const text = useText();
  return (
    <div className={classes.card}>
      <Form
        submit={text('books.show')}
        send={async (typed) => {
          onChoose(typed.text('on'));
          return { userErrors: [], failure: null };
        }}
        onDone={() => undefined}
      >
        <div className={classes.filters}>
          <DateField name="on" label={text('books.on')} starts={on} latest={latest} />
        </div>
      </Form>
    </div>
  );
}
