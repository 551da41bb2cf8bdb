import type { ParticipationDecision } from '../../api/network-preview.js';
import { ownKinds } from '../../api/release-body.js';
import { ChoiceField } from '../../form/choice-field.js';
import { SelectField, TextField } from '../../form/fields.js';
import { TickField } from '../../form/tick-field.js';
import { useText } from '../../text/use-text.js';
import { provinces } from './decision.js';

const participations = ['NONE', 'POOLED', 'NAMED'] as const;
const programmes = ['OUTFLOW', 'PARTICIPATION'] as const;

/** A choice for each figure, and what goes with it. */
export function DecisionFields({ starts }: { starts: ParticipationDecision }) {
  const text = useText();
  return (
    <>
      {ownKinds.map((kind) => (
        <ChoiceField
          key={kind}
          name={`body.choices.${kind}`}
          label={text(`networkKind.${kind}`)}
          starts={starts.choices[kind]}
          choices={participations.map((value) => ({
            value,
            label: text(`decide.${value}`),
            hint: text(`decide.${value}.hint`),
          }))}
        />
      ))}
      <ChoiceField
        name="body.choices.cohort"
        label={text('decide.cohort')}
        hint={text('decide.cohortHint')}
        starts={starts.choices.cohort}
        choices={[
          { value: 'NONE', label: text('decide.NONE') },
          { value: 'POOLED', label: text('decide.POOLED.cohort') },
        ]}
      />
      <TickField name="body.money" label={text('decide.money')} isOptional starts={starts.money} />
      <TickField
        name="body.shareSettings"
        label={text('decide.settings')}
        isOptional
        starts={starts.shareSettings}
      />
      <ChoiceField
        name="body.programme"
        label={text('decide.programme')}
        starts={starts.programme}
        choices={programmes.map((value) => ({
          value,
          label: text(`decide.programme.${value}`),
          hint: text(`decide.programme.${value}.hint`),
        }))}
      />
      <TextField name="body.label" label={text('decide.label')} most={80} starts={starts.label} />
      <SelectField
        name="body.region"
        label={text('decide.region')}
        starts={starts.region}
        options={[
          { value: 'UNKNOWN', label: text('decide.regionUnknown') },
          ...provinces.map((value) => ({ value, label: text(`label.${value}`) })),
        ]}
      />
    </>
  );
}
