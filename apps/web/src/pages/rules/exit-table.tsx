import { settlementPlaces, type SettlementParts } from '../../api/leaving.js';
import type { RuleBody } from '../../api/policies.js';
import { LineList } from '../../form/line-list.js';
import { basisPointsOf } from '../../form/percent.js';
import { TickField } from '../../form/tick-field.js';
import type { Typed } from '../../form/typed.js';
import type { MessageKey } from '../../text/nl.js';
import { type OutflowDestination, outflowDestinations as destinations } from '../../api/outflow.js';
import { linesTyped } from './lines-typed.js';
import classes from './rules.module.css';
import { field, type Say, type Setting } from './setting.js';
import { PercentField } from './simple-settings.js';

interface Row {
  destinations: readonly OutflowDestination[];
  parts: SettlementParts;
}

const NOTHING: SettlementParts = { startingCapital: 0, solidarityFund: 0, municipality: 0 };
/** The first that fits holds, so more rows than destinations say nothing. */
const MOST_ROWS = destinations.length;

const rowsOf = (body: RuleBody): readonly Row[] => (body.rows as Row[] | undefined) ?? [];

const isWhole = (parts: SettlementParts): boolean =>
  settlementPlaces.reduce((sum, place) => sum + parts[place], 0) === 10_000;

const partsWords = (parts: SettlementParts, { text, formats }: Say): string =>
  settlementPlaces
    .filter((place) => parts[place] > 0)
    .map((place) => `${formats.rate(parts[place])} ${text(`rules.exit.${place}`)}`)
    .join(', ');

const readParts = (typed: Typed, ...places: readonly (string | number)[]): SettlementParts => ({
  ...NOTHING,
  ...Object.fromEntries(
    settlementPlaces
      .filter((place) => typed.has(field(...places, place)))
      .map((place) => [place, basisPointsOf(typed.text(field(...places, place)))]),
  ),
});

/** A division into places that is whole. Starting capital is left out where there can be none. */
function PartFields({
  at,
  parts,
  hasCapital = true,
  say,
}: {
  at: readonly (string | number)[];
  parts: SettlementParts | undefined;
  hasCapital?: boolean;
  say: Say;
}) {
  return settlementPlaces
    .filter((place) => hasCapital || place !== 'startingCapital')
    .map((place) => (
      <PercentField
        key={place}
        name={field(...at, place)}
        label={say.text(`leaving.place.${place}`)}
        starts={parts?.[place]}
        say={say}
      />
    ));
}

/** A division under one name. */
const division = (name: string, label: MessageKey, hasCapital: boolean): Setting => {
  const partsIn = (body: RuleBody) => body[name] as SettlementParts | undefined;
  return {
    label,
    renderFields: (body, say) => (
      <fieldset className={classes.group}>
        <legend>{say.text(label)}</legend>
        <PartFields at={[name]} parts={partsIn(body)} hasCapital={hasCapital} say={say} />
      </fieldset>
    ),
    read: (typed) => ({ [name]: readParts(typed, name) }),
    words(body, say) {
      const parts = partsIn(body);
      return parts ? [partsWords(parts, say)] : [];
    },
    wrong: (body) => (isWhole(partsIn(body) ?? NOTHING) ? null : 'rules.exit.notWhole'),
  };
};

export const otherwise = division('otherwise', 'rules.exit.otherwise', true);
export const endedTrial = division('endedTrial', 'rules.exit.endedTrial', false);

/** What holds for some of those who leave. */
export const exitRows: Setting = {
  label: 'rules.exit.rows',
  renderFields: (body, say) => <RowLines rows={rowsOf(body)} say={say} />,
  read: (typed) => ({
    rows: linesTyped(
      typed,
      (at) => field('rows', at, 'parts', 'solidarityFund'),
      (at) => ({
        destinations: destinations.filter((one) => typed.isTicked(field('rows', at, one))),
        parts: readParts(typed, 'rows', at, 'parts'),
      }),
    ),
  }),
  words: (body, say) =>
    rowsOf(body).map(({ destinations: to, parts }) => {
      const names = to.map((one) => say.text(`destination.${one}`)).join(', ');
      return `${names}: ${partsWords(parts, say)}`;
    }),
  wrong(body) {
    const rows = rowsOf(body);
    if (rows.some((row) => row.destinations.length === 0)) return 'rules.exit.noDestination';
    return rows.every(({ parts }) => isWhole(parts)) ? null : 'rules.exit.notWhole';
  },
};

function RowLines({ rows: starts, say }: { rows: readonly Row[]; say: Say }) {
  const { text } = say;
  return (
    <LineList
      title={text('rules.exit.rows')}
      hint={text('rules.exit.rowsHint')}
      add={text('rules.exit.addRow')}
      remove={(number) => text('rules.exit.removeRow', { number })}
      most={MOST_ROWS}
      starts={starts.length}
      renderLine={(at, began) => (
        <>
          <fieldset className={classes.ticks}>
            <legend>{text('rules.exit.whoGoesTo', { number: at + 1 })}</legend>
            {destinations.map((one) => (
              <TickField
                key={one}
                name={field('rows', at, one)}
                label={text(`destination.${one}`)}
                isOptional
                starts={starts[began]?.destinations.includes(one) ?? false}
              />
            ))}
          </fieldset>
          <PartFields at={['rows', at, 'parts']} parts={starts[began]?.parts} say={say} />
        </>
      )}
    />
  );
}
