import type { RuleBody } from '../../api/policies.js';
import { NumberField, SelectField } from '../../form/fields.js';
import { LineList } from '../../form/line-list.js';
import { TickField } from '../../form/tick-field.js';
import { linesTyped } from './lines-typed.js';
import classes from './rules.module.css';
import { field, type Say, type Setting } from './setting.js';

interface Rhythm {
  instrument: string;
  everyDays: number;
}

const MOST = 10;

const rhythmsOf = (body: RuleBody): readonly Rhythm[] => (body.instruments as Rhythm[] | undefined) ?? [];
const codesOf = (body: RuleBody): readonly string[] => (body.instruments as string[] | undefined) ?? [];

/** Those that this cooperative knows, and those that the rule names already. */
const choicesOf = (named: readonly string[], { instruments }: Say): [string, string][] =>
  [...new Set([...instruments.keys(), ...named])].map((code) => [code, instruments.get(code) ?? code]);

/** What everybody fills in, and how often. */
export const rhythm: Setting = {
  label: 'rules.measurement.instruments',
  renderFields: (body, say) => <RhythmLines rhythms={rhythmsOf(body)} say={say} />,
  read: (typed) => ({
    instruments: linesTyped(
      typed,
      (at) => field('instruments', at, 'instrument'),
      (at) => ({
        instrument: typed.text(field('instruments', at, 'instrument')),
        everyDays: typed.number(field('instruments', at, 'everyDays')) ?? 0,
      }),
    ),
  }),
  words: (body, { text, instruments }) =>
    rhythmsOf(body).map(({ instrument, everyDays }) =>
      text('rules.measurement.every', { name: instruments.get(instrument) ?? instrument, days: everyDays }),
    ),
};

function RhythmLines({ rhythms, say }: { rhythms: readonly Rhythm[]; say: Say }) {
  const { text } = say;
  const named = rhythms.map(({ instrument }) => instrument);
  return (
    <LineList
      title={text('rules.measurement.instruments')}
      add={text('rules.measurement.add')}
      remove={(number) => text('rules.measurement.remove', { number })}
      most={MOST}
      starts={rhythms.length}
      renderLine={(at, began) => (
        <>
          <SelectField
            name={field('instruments', at, 'instrument')}
            label={text('rules.measurement.instrument')}
            options={choicesOf(named, say).map(([value, label]) => ({ value, label }))}
            {...(rhythms[began] && { starts: rhythms[began].instrument })}
          />
          <NumberField
            name={field('instruments', at, 'everyDays')}
            label={text('rules.measurement.everyDays')}
            least={7}
            most={1_000}
            starts={rhythms[began]?.everyDays}
          />
        </>
      )}
    />
  );
}

/** Of which the municipality may know the scores. */
export const toldInstruments: Setting = {
  label: 'rules.member-progress.instruments',
  renderFields(body, say) {
    const told = codesOf(body);
    return (
      <fieldset className={classes.ticks}>
        <legend>{say.text('rules.member-progress.instruments')}</legend>
        {choicesOf(told, say).map(([code, label]) => (
          <TickField
            key={code}
            name={field('instruments', code)}
            label={label}
            isOptional
            starts={told.includes(code)}
          />
        ))}
      </fieldset>
    );
  },
  read: (typed) => ({ instruments: typed.tickedUnder(field('instruments')) }),
  words: (body, { text, instruments }) =>
    codesOf(body).length > 0
      ? codesOf(body).map((code) => instruments.get(code) ?? code)
      : [text('rules.member-progress.none')],
};
