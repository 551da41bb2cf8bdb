import { useQuery } from 'urql';
import {
  changesWithLateCosts,
  type LateCostTold,
  lateCostsQuery,
  recordLateCost,
} from '../api/late-costs.js';
import type { CivilDate } from '../api/scalars.js';
import { DateField, TextField } from '../form/fields.js';
import { MoneyField } from '../form/money-field.js';
import { ReceiptField } from '../form/receipt-field.js';
import { useFormats } from '../text/use-formats.js';
import { useText } from '../text/use-text.js';
import { BookingDialog } from './booking-dialog.js';
import { LateCostList } from './late-cost-list.js';

export interface LateCostDialogProps {
  /** An invoice, or the entry of a sale that was paid at once. */
  saleId: string;
  about: string;
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** Books a cost of a sale that was divided already; what was booked before stands above it, so that it is not booked twice. */
export function LateCostDialog({ saleId, about, today, onDone, onCancel }: LateCostDialogProps) {
  const text = useText();
  const [{ data }] = useQuery({
    query: lateCostsQuery,
    variables: { saleId },
    context: changesWithLateCosts,
    requestPolicy: 'cache-and-network',
  });
  return (
    <BookingDialog
      title={text('lateCost.record')}
      about={about}
      submit={text('lateCost.record.submit')}
      booking={recordLateCost}
      input={(typed) => {
        const [description, occurredOn] = [typed.text('description'), typed.text('occurredOn')];
        const [amount, receiptFileId] = [typed.money('amount'), typed.optional('receiptFileId')];
        const isWhole = description && occurredOn && typed.optional('amount');
        return isWhole ? { saleId, amount, occurredOn, description, receiptFileId } : null;
      }}
      renderTold={(told) => <ContributionBack of={told} />}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{text('lateCost.record.lead')}</p>
      {data && data.lateCosts.length > 0 && (
        <>
          <p>{text('lateCosts.already')}</p>
          <LateCostList costs={data.lateCosts} />
        </>
      )}
      <MoneyField name="amount" label={text('lateCost.amount')} hint={text('lateCost.amountHint')} />
      <TextField name="description" label={text('lateCost.description')} most={200} />
      <DateField name="occurredOn" label={text('lateCost.occurredOn')} starts={today} latest={today} />
      <ReceiptField name="receiptFileId" label={text('receipt.label')} isOptional />
    </BookingDialog>
  );
}

function ContributionBack({ of: { parts, preview } }: { of: LateCostTold }) {
  const text = useText();
  const formats = useFormats();
  return parts?.map(({ memberId, contributionBack }) => (
    <p key={memberId}>
      {text('preview.contributionBack', {
        name: preview?.balances.find((one) => one.memberId === memberId)?.memberName ?? '',
        amount: formats.money(contributionBack),
      })}
    </p>
  ));
}
