import {
  addInvestmentReceipt,
  changeInvestment,
  showAdvanceReceipt,
  withdrawInvestment,
  type Investment,
} from '../../api/investments.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChangeDialog, type ChangeDialogProps } from '../../form/change-form.js';
import { DateField, LongTextField, TextField } from '../../form/fields.js';
import { MoneyField } from '../../form/money-field.js';
import { ReceiptField } from '../../form/receipt-field.js';
import type { Typed } from '../../form/typed.js';
import { useText } from '../../text/use-text.js';
import { WishFields, wishOf } from '../ask/wish-fields.js';

export type RequestAct = 'change' | 'withdraw' | 'addReceipt' | 'showReceipt';

export interface RequestDialogProps {
  act: RequestAct;
  request: Investment;
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** What a member does about an own request. */
export function RequestDialog({ act, request, today, ...ends }: RequestDialogProps) {
  const text = useText();
  const investmentId = request.id;
  const frame = {
    title: text(`requests.${act}`),
    about: request.purpose,
    submit: text(`requests.${act}.submit`),
    ...ends,
  } satisfies Partial<ChangeDialogProps<unknown>>;
  const receipt = (typed: Typed) => ({
    amount: typed.money('amount'),
    vatAmount: typed.money('vatAmount'),
    receiptFileId: typed.text('receiptFileId'),
  });
  switch (act) {
    case 'change':
      return (
        <ChangeDialog
          {...frame}
          change={changeInvestment}
          input={(typed) => ({ ...wishOf(typed), investmentId })}
        >
          <WishFields memberId={request.memberId} kind={request.kind} starts={request} />
        </ChangeDialog>
      );
    case 'withdraw':
      return (
        <ChangeDialog
          {...frame}
          change={withdrawInvestment}
          input={(typed) => ({ investmentId, reason: typed.optional('reason') })}
        >
          <p>{text('requests.withdraw.lead')}</p>
          <LongTextField
            name="reason"
            label={text('requests.withdraw.reason')}
            isOptional
            most={500}
            rows={2}
          />
        </ChangeDialog>
      );
    case 'addReceipt':
      return (
        <ChangeDialog
          {...frame}
          change={addInvestmentReceipt}
          input={(typed) => ({ investmentId, ...receipt(typed) })}
        >
          <ReceiptFields request={request} />
        </ChangeDialog>
      );
    case 'showReceipt':
      return (
        <ChangeDialog
          {...frame}
          change={showAdvanceReceipt}
          input={(typed) => ({
            investmentId,
            description: typed.text('description'),
            boughtOn: typed.text('boughtOn'),
            ...receipt(typed),
          })}
        >
          <TextField name="description" label={text('requests.bought')} most={500} />
          <DateField name="boughtOn" label={text('requests.boughtOn')} starts={today} latest={today} />
          <ReceiptFields />
        </ChangeDialog>
      );
  }
}

function ReceiptFields({ request }: { request?: Investment }) {
  const text = useText();
  return (
    <>
      <ReceiptField name="receiptFileId" label={text('receipt.label')} hint={text('ask.receiptHint')} />
      <MoneyField
        name="amount"
        label={text('receipt.amount')}
        hint={text('ask.amountHint')}
        starts={request?.amount.amount}
      />
      <MoneyField
        name="vatAmount"
        label={text('ask.vat')}
        hint={text('ask.vatHint')}
        isOptional
        starts={request?.vatAmount.amount}
      />
    </>
  );
}
