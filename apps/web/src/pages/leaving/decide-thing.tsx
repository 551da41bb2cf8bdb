import { useState } from 'react';
import { type Asset, type AssetOutcome, assetOutcomes, decideAsset } from '../../api/leaving.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChoiceField } from '../../form/choice-field.js';
import { DateField, LongTextField } from '../../form/fields.js';
import { MoneyField } from '../../form/money-field.js';
import { BookingDialog } from '../../money/booking-dialog.js';
import { useText } from '../../text/use-text.js';

export interface DecideThingProps {
  thing: Asset;
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** What becomes of a thing as its user leaves. What is the member's already can only go along. */
export function DecideThing({ thing, today, onDone, onCancel }: DecideThingProps) {
  const { id: assetId, name, owner, proposal, price, boughtOn } = thing;
  const outcomes = owner === 'MEMBER' ? (['GOES_WITH_MEMBER'] as const) : assetOutcomes;
  const first = owner === 'MEMBER' ? 'GOES_WITH_MEMBER' : proposal;
  const [outcome, setOutcome] = useState<string | null>(first);
  const text = useText();
  const isSale = outcome?.startsWith('SOLD');
  return (
    <BookingDialog
      title={text('leaving.decideThing.of', { name })}
      submit={text('leaving.decideThing')}
      booking={decideAsset}
      input={(typed) => {
        const [chosen, value, decidedOn] = [
          typed.text('outcome'),
          typed.text('value'),
          typed.text('decidedOn'),
        ];
        return chosen && value && decidedOn
          ? {
              assetId,
              outcome: chosen as AssetOutcome,
              value: typed.money('value'),
              decidedOn,
              reason: typed.optional('reason'),
            }
          : null;
      }}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        name="outcome"
        label={text('leaving.decideThing.outcome')}
        choices={outcomes.map((value) => ({
          value,
          label: text(`leaving.outcome.${value}`),
          ...(value === 'SOLD' && { hint: text('leaving.decideThing.soldHint') }),
        }))}
        {...(first && { starts: first })}
        onChoose={setOutcome}
      />
      <MoneyField
        name="value"
        label={text(isSale ? 'leaving.decideThing.price' : 'leaving.decideThing.value')}
        starts={price.amount}
      />
      <DateField
        name="decidedOn"
        label={text('leaving.decideThing.on')}
        starts={today}
        earliest={boughtOn}
        latest={today}
      />
      <LongTextField
        name="reason"
        label={text('leaving.decideThing.reason')}
        isOptional
        most={500}
        rows={2}
      />
    </BookingDialog>
  );
}
