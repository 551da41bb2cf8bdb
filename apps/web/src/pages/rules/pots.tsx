import { TextField } from '../../form/fields.js';
import { LineList } from '../../form/line-list.js';
import { basisPointsOf } from '../../form/percent.js';
import type { RuleBody } from '../../api/policies.js';
import { linesTyped } from './lines-typed.js';
import { field, type Say, type Setting } from './setting.js';
import { PercentField } from './simple-settings.js';

interface Pot {
  name: string;
  rateBasisPoints: number;
}

const MOST_POTS = 5;

const potsOf = (body: RuleBody): readonly Pot[] => (body.pots as Pot[] | undefined) ?? [];

/** All parts of a sale that do not go into the thermometer. */
const rateOf = (body: RuleBody): number =>
  [body.rateBasisPoints, body.trainingFundBasisPoints, body.solidarityBasisPoints]
    .map((rate) => Number(rate ?? 0))
    .concat(potsOf(body).map(({ rateBasisPoints }) => rateBasisPoints))
    .reduce((sum, rate) => sum + rate, 0);

/** Parts with a name of their own, beside those that every cooperative knows. */
export const pots: Setting = {
  label: 'rules.contribution.pots',
  renderFields: (body, say) => <PotLines pots={potsOf(body)} say={say} />,
  read(typed) {
    const lines = linesTyped(
      typed,
      (at) => field('pots', at, 'name'),
      (at) => ({
        name: typed.text(field('pots', at, 'name')),
        rateBasisPoints: basisPointsOf(typed.text(field('pots', at, 'rateBasisPoints'))),
      }),
    );
    return lines.length > 0 ? { pots: lines } : {};
  },
  words: (body, { formats }) =>
    potsOf(body).map(({ name, rateBasisPoints }) => `${name}: ${formats.rate(rateBasisPoints)}`),
  wrong(body) {
    if (rateOf(body) > 10_000) return 'rules.contribution.tooMuch';
    const names = potsOf(body).map(({ name }) => name);
    return new Set(names).size < names.length ? 'rules.contribution.potTwice' : null;
  },
};

function PotLines({ pots: starts, say }: { pots: readonly Pot[]; say: Say }) {
  const { text } = say;
  return (
    <LineList
      title={text('rules.contribution.pots')}
      hint={text('rules.contribution.potsHint')}
      add={text('rules.contribution.addPot')}
      remove={(number) => text('rules.contribution.removePot', { number })}
      most={MOST_POTS}
      starts={starts.length}
      renderLine={(at, began) => (
        <>
          <TextField
            name={field('pots', at, 'name')}
            label={text('rules.contribution.potName')}
            most={60}
            {...(starts[began] && { starts: starts[began].name })}
          />
          <PercentField
            name={field('pots', at, 'rateBasisPoints')}
            label={text('rules.contribution.potRate')}
            starts={starts[began]?.rateBasisPoints}
            say={say}
          />
        </>
      )}
    />
  );
}
