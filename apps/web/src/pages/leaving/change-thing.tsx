import { useQuery } from 'urql';
import { type Asset, type AssetCondition, assetConditions, changeAsset } from '../../api/leaving.js';
import { myMembersQuery } from '../../api/my-members.js';
import { nodesOf } from '../../api/scalars.js';
import { ChangeForm } from '../../form/change-form.js';
import { ChoiceField } from '../../form/choice-field.js';
import { Dialog } from '../../form/dialog.js';
import { SelectField, TextField } from '../../form/fields.js';
import { Answer } from '../../shell/answer.js';
import { useText } from '../../text/use-text.js';

export interface ChangeThingProps {
  thing: Asset;
  onDone(): void;
  onCancel(): void;
}

/** Where a thing is, how it is, and who goes on with it. */
export function ChangeThing({ thing, onDone, onCancel }: ChangeThingProps) {
  const { id: assetId, memberId, name, location, state } = thing;
  const asked = useQuery({ query: myMembersQuery, variables: {} });
  const text = useText();
  return (
    <Dialog title={text('leaving.changeThing.of', { name })} onClose={onCancel}>
      <Answer asked={asked} height={240}>
        {({ members }) => (
          <ChangeForm
            submit={text('leaving.changeThing.submit')}
            change={changeAsset}
            input={(typed) => ({
              assetId,
              memberId: typed.optional('memberId'),
              location: typed.text('location'),
              state: typed.text('state') as AssetCondition,
            })}
            onDone={onDone}
            onCancel={onCancel}
          >
            <ChoiceField
              name="state"
              label={text('leaving.changeThing.state')}
              choices={assetConditions.map((value) => ({ value, label: text(`leaving.state.${value}`) }))}
              starts={state}
            />
            <TextField
              name="location"
              label={text('leaving.changeThing.location')}
              isOptional
              most={200}
              starts={location}
            />
            <SelectField
              name="memberId"
              label={text('leaving.changeThing.user')}
              isOptional
              options={nodesOf(members)
                .filter(({ id }) => id !== memberId)
                .map(({ id, name: label }) => ({ value: id, label }))}
            />
          </ChangeForm>
        )}
      </Answer>
    </Dialog>
  );
}
