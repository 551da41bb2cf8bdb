import type { Decimal } from '../../api/scalars.js';
import { amountOf } from '../../form/amount.js';
import { ChoiceField } from '../../form/choice-field.js';
import { NumberField, TextField } from '../../form/fields.js';
import { MoneyField } from '../../form/money-field.js';
import { basisPointsOf, percentages, percentOf } from '../../form/percent.js';
import { TickField } from '../../form/tick-field.js';
import type { MessageKey } from '../../text/nl.js';
import { field, type Say, type Setting } from './setting.js';

interface More {
  hint?: MessageKey;
  /** It may be left out. */
  isOptional?: boolean;
}

/** Basis points, typed as a percentage. */
export function PercentField({
  name,
  label,
  starts,
  isOptional,
  say: { text },
}: {
  name: string;
  label: string;
  starts: unknown;
  isOptional?: boolean;
  say: Say;
}) {
  return (
    <TextField
      name={name}
      label={label}
      hint={text('rules.inPercent')}
      most={6}
      {...(typeof starts === 'number' && { starts: percentOf(starts) })}
      {...(isOptional && { isOptional })}
      pattern={{ expression: percentages, problem: text('leaving.decide.badPercent') }}
    />
  );
}

export const percent = (name: string, label: MessageKey, { isOptional }: More = {}): Setting => ({
  label,
  renderFields: (body, say) => (
    <PercentField
      name={field(name)}
      label={say.text(label)}
      starts={body[name]}
      {...(isOptional && { isOptional })}
      say={say}
    />
  ),
  read(typed) {
    const written = typed.text(field(name));
    return written ? { [name]: basisPointsOf(written) } : {};
  },
  words(body, { formats }) {
    const value = body[name];
    return typeof value === 'number' ? [formats.rate(value)] : [];
  },
});

const decimalOf = (cents: number): Decimal => (cents / 100).toFixed(2) as Decimal;

/** Cents, typed in euros. */
export const amount = (name: string, label: MessageKey, { hint }: More = {}): Setting => ({
  label,
  renderFields(body, { text }) {
    const cents = body[name];
    return (
      <MoneyField
        name={field(name)}
        label={text(label)}
        {...(hint && { hint: text(hint) })}
        {...(typeof cents === 'number' && { starts: decimalOf(cents) })}
      />
    );
  },
  read(typed) {
    const written = amountOf(typed.text(field(name)));
    return written ? { [name]: Math.round(Number(written) * 100) } : {};
  },
  words(body, { formats }) {
    const cents = body[name];
    return typeof cents === 'number' ? [formats.money({ amount: decimalOf(cents), currency: 'EUR' })] : [];
  },
});

interface Whole extends More {
  least: number;
  most: number;
  /** With `count` in it: `14 days`. */
  unit: MessageKey;
  /** What an empty field means, where that is a decision too. */
  none?: MessageKey;
}

export const whole = (
  name: string,
  label: MessageKey,
  { least, most, unit, none, hint, isOptional }: Whole,
): Setting => ({
  label,
  renderFields(body, { text }) {
    const value = body[name];
    return (
      <NumberField
        name={field(name)}
        label={text(label)}
        {...(hint && { hint: text(hint) })}
        least={least}
        most={most}
        {...(typeof value === 'number' && { starts: value })}
        {...((isOptional || none) && { isOptional: true })}
      />
    );
  },
  read(typed) {
    const value = typed.number(field(name));
    return value === null && !none ? {} : { [name]: value };
  },
  words(body, { text }) {
    const value = body[name];
    if (typeof value === 'number') return [text(unit, { count: value })];
    return value === null && none ? [text(none)] : [];
  },
});

/** One of a few; `usual` is what a rule from before this setting means. */
export const choice = (
  name: string,
  label: MessageKey,
  choices: Readonly<Record<string, MessageKey>>,
  usual?: string,
): Setting => {
  const chosen = (value: unknown) => (typeof value === 'string' ? value : usual);
  return {
    label,
    renderFields(body, { text }) {
      const starts = chosen(body[name]);
      return (
        <ChoiceField
          name={field(name)}
          label={text(label)}
          {...(starts && { starts })}
          choices={Object.entries(choices).map(([value, key]) => ({ value, label: text(key) }))}
        />
      );
    },
    read: (typed) => ({ [name]: typed.text(field(name)) }),
    words(body, { text }) {
      const key = choices[chosen(body[name]) ?? ''];
      return key ? [text(key)] : [];
    },
  };
};

/** A sentence that is so, or not. */
export const tick = (name: string, label: MessageKey, usual = false): Setting => {
  const isSo = (value: unknown) => (typeof value === 'boolean' ? value : usual);
  return {
    label,
    renderFields: (body, { text }) => (
      <TickField name={field(name)} label={text(label)} isOptional starts={isSo(body[name])} />
    ),
    read: (typed) => ({ [name]: typed.isTicked(field(name)) }),
    words: (body, { text }) => [text(isSo(body[name]) ? 'rules.yes' : 'rules.no')],
  };
};

/** Up to four capitals before a number; `without` is what none of them means. */
export const letters = (
  name: string,
  label: MessageKey,
  { without, mayBeAbsent }: { without: MessageKey; mayBeAbsent: boolean },
): Setting => ({
  label,
  renderFields(body, { text }) {
    const value = body[name];
    return (
      <TextField
        name={field(name)}
        label={text(label)}
        hint={text(without)}
        most={4}
        isOptional
        {...(typeof value === 'string' && { starts: value })}
        pattern={{ expression: '[A-Z]{0,4}', problem: text('rules.badLetters') }}
      />
    );
  },
  read(typed) {
    const written = typed.text(field(name));
    return written || !mayBeAbsent ? { [name]: written } : {};
  },
  words(body, { text }) {
    const value = body[name];
    return [typeof value === 'string' && value ? value : text(without)];
  },
});
