import { assetOutcomes, type AssetOutcome } from '../../api/leaving.js';
import type { RuleBody } from '../../api/policies.js';
import { SelectField } from '../../form/fields.js';
import { type OutflowDestination, outflowDestinations as destinations } from '../../api/outflow.js';
import { field, type Setting } from './setting.js';

const outcomesOf = (body: RuleBody): Partial<Record<OutflowDestination, AssetOutcome>> =>
  (body.atExit as Record<OutflowDestination, AssetOutcome> | undefined) ?? {};

/** Where things go, by where their user goes. */
export const atExit: Setting = {
  label: 'rules.asset-ownership.atExit',
  renderFields: (body, { text }) =>
    destinations.map((destination) => {
      const starts = outcomesOf(body)[destination];
      return (
        <SelectField
          key={destination}
          name={field('atExit', destination)}
          label={text('rules.asset-ownership.ifTo', { destination: text(`destination.${destination}`) })}
          options={assetOutcomes.map((value) => ({ value, label: text(`leaving.outcome.${value}`) }))}
          {...(starts && { starts })}
        />
      );
    }),
  read: (typed) => ({
    atExit: Object.fromEntries(destinations.map((one) => [one, typed.text(field('atExit', one))])),
  }),
  words(body, { text }) {
    const outcomes = outcomesOf(body);
    return assetOutcomes.flatMap((outcome) => {
      const to = destinations.filter((one) => outcomes[one] === outcome);
      if (to.length === 0) return [];
      const names = to.map((one) => text(`destination.${one}`)).join(', ');
      return [`${names}: ${text(`leaving.outcome.${outcome}`)}`];
    });
  },
};
