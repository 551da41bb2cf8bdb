import { useState } from 'react';
import {
  decideExitSettlement,
  type ExitSettlement,
  type SettlementParts,
  settlementPlaces,
} from '../../api/leaving.js';
import { ChoiceField } from '../../form/choice-field.js';
import { LongTextField, TextField } from '../../form/fields.js';
import { basisPointsOf, percentages, percentOf } from '../../form/percent.js';
import { BookingDialog } from '../../money/booking-dialog.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';

export interface DecideMoneyProps {
  exit: ExitSettlement;
  onDone(): void;
  onCancel(): void;
}

/** The board: as agreed, or otherwise and why. */
export function DecideMoney({ exit, onDone, onCancel }: DecideMoneyProps) {
  const [isOther, setOther] = useState(false);
  const text = useText();
  const formats = useFormats();
  const { memberId, memberName, proposed, toDivide, hasBenefitEnded } = exit;
  const exists = new RegExp(`^${percentages}$`);
  return (
    <BookingDialog
      title={text('leaving.decide')}
      about={memberName}
      submit={text('leaving.decide')}
      booking={decideExitSettlement}
      input={(typed) => {
        if (typed.text('how') !== 'OTHER') return { memberId };
        const typedOf = (place: keyof SettlementParts) => typed.text(`parts.${place}`);
        if (!settlementPlaces.every((place) => exists.test(typedOf(place)))) return null;
        const parts = Object.fromEntries(
          settlementPlaces.map((place) => [place, basisPointsOf(typedOf(place))]),
        ) as unknown as SettlementParts;
        return { memberId, parts, reason: typed.optional('reason') };
      }}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        name="how"
        label={text('leaving.decide.how', { amount: formats.money(toDivide) })}
        choices={[
          { value: 'TABLE', label: text('leaving.decide.TABLE') },
          { value: 'OTHER', label: text('leaving.decide.OTHER'), hint: text('leaving.decide.otherHint') },
        ]}
        starts="TABLE"
        onChoose={(how) => setOther(how === 'OTHER')}
      />
      {isOther && (
        <>
          <p>
            {text('leaving.decide.whole')} {!hasBenefitEnded && text('leaving.decide.onBenefit')}
          </p>
          {settlementPlaces.map((place) => (
            <TextField
              key={place}
              name={`parts.${place}`}
              label={text('leaving.decide.percent', { place: text(`leaving.place.${place}`) })}
              most={6}
              pattern={{ expression: percentages, problem: text('leaving.decide.badPercent') }}
              {...(proposed && { starts: percentOf(proposed[place]) })}
            />
          ))}
          <LongTextField name="reason" label={text('leaving.decide.reason')} most={500} rows={2} />
        </>
      )}
    </BookingDialog>
  );
}
