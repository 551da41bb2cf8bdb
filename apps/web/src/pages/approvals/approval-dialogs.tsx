import {
  declineInvestment,
  payInvestment,
  repayAdvance,
  settleAdvance,
  withdrawInvestment,
  type Investment,
} from '../../api/investments.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChangeDialog } from '../../form/change-form.js';
import { CheckField } from '../../form/check-field.js';
import { DateField, LongTextField } from '../../form/fields.js';
import { MoneyField } from '../../form/money-field.js';
import { TickField } from '../../form/tick-field.js';
import { amountOf } from '../../form/amount.js';
import { BookingDialog } from '../../money/booking-dialog.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';

export type ApprovalAct = 'decline' | 'withdraw' | 'pay' | 'settle' | 'repay';

export interface ApprovalDialogProps {
  act: ApprovalAct;
  request: Investment;
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** What is done about a request of a member; what books shows first what it would do. */
export function ApprovalDialog({ act, request, today, onDone, onCancel }: ApprovalDialogProps) {
  const text = useText();
  const formats = useFormats();
  const investmentId = request.id;
  const frame = {
    title: text(`approvals.${act}`),
    about: text('approvals.asks', { name: request.memberName, purpose: request.purpose }),
    submit: text(`approvals.${act}.submit`),
    onDone,
    onCancel,
  };
  switch (act) {
    case 'decline':
      return (
        <ChangeDialog
          {...frame}
          change={declineInvestment}
          input={(typed) => ({
            investmentId,
            seen: { changes: request.changes, decisions: request.decisions.length },
            reason: typed.text('reason'),
          })}
        >
          <LongTextField
            name="reason"
            label={text('approvals.reason')}
            hint={text('approvals.reasonHint', { name: request.memberName })}
            most={500}
          />
        </ChangeDialog>
      );
    case 'withdraw':
      return (
        <ChangeDialog
          {...frame}
          change={withdrawInvestment}
          input={(typed) => ({ investmentId, reason: typed.optional('reason') })}
        >
          <p>{text('approvals.withdraw.lead')}</p>
          <LongTextField name="reason" label={text('approvals.reason')} isOptional most={500} rows={2} />
        </ChangeDialog>
      );
    case 'pay':
      return (
        <BookingDialog
          {...frame}
          booking={payInvestment}
          input={(typed) => {
            const paidOn = typed.text('paidOn');
            return paidOn ? { investmentId, paidOn, isVatCost: typed.isTicked('isVatCost') } : null;
          }}
        >
          <DateField name="paidOn" label={text('approvals.paidOn')} starts={today} latest={today} />
          {Number(request.vatAmount.amount) > 0 && (
            <TickField name="isVatCost" label={text('approvals.isVatCost')} isOptional />
          )}
        </BookingDialog>
      );
    case 'settle': {
      const waiting = request.advance!.receipts.filter(
        ({ settledOn, droppedOn }) => !settledOn && !droppedOn,
      );
      return (
        <BookingDialog
          {...frame}
          booking={settleAdvance}
          input={(typed) => {
            const receiptIds = typed.lines('receiptIds');
            const settledOn = typed.text('settledOn');
            return receiptIds.length > 0 && settledOn
              ? { investmentId, receiptIds, settledOn, isVatCost: typed.isTicked('isVatCost') }
              : null;
          }}
        >
          <CheckField
            name="receiptIds"
            label={text('approvals.settle.which')}
            starts={waiting.map(({ id }) => id)}
            choices={waiting.map(({ id, description, amount }) => ({
              value: id,
              label: `${description} · ${formats.money(amount)}`,
            }))}
          />
          <DateField name="settledOn" label={text('approvals.settledOn')} starts={today} latest={today} />
          <TickField name="isVatCost" label={text('approvals.isVatCost')} isOptional />
        </BookingDialog>
      );
    }
    case 'repay':
      return (
        <BookingDialog
          {...frame}
          booking={repayAdvance}
          input={(typed) => {
            const amount = amountOf(typed.text('amount'));
            const repaidOn = typed.text('repaidOn');
            return amount && repaidOn ? { investmentId, amount: { amount }, repaidOn } : null;
          }}
        >
          <MoneyField
            name="amount"
            label={text('approvals.repay.amount')}
            starts={request.advance!.outstanding.amount}
          />
          <DateField name="repaidOn" label={text('approvals.paidOn')} starts={today} latest={today} />
        </BookingDialog>
      );
  }
}
