import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { policyVersionsQuery } from '../../api/policies.js';
import type { CivilDate } from '../../api/scalars.js';
import type { Thermometer } from '../../api/thermometer.js';
import { withdrawPrivately } from '../../api/withdrawal.js';
import { amountOf } from '../../form/amount.js';
import { Dialog } from '../../form/dialog.js';
import { DateField, TextField } from '../../form/fields.js';
import { MoneyField } from '../../form/money-field.js';
import type { Typed } from '../../form/typed.js';
import { BookingForm } from '../../money/booking-dialog.js';
import money from '../../money/money.module.css';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { type DecidedRule, wasEverAllowed, withdrawalRuleOn } from './withdrawal-rule.js';

export interface WithdrawPrivatelyProps {
  thermometer: Thermometer;
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** Money that a member has privately: what the cooperative decided about it comes first. */
export function WithdrawPrivately(props: WithdrawPrivatelyProps) {
  const { thermometer, today, onCancel } = props;
  const asked = useQuery({ query: policyVersionsQuery, variables: {}, requestPolicy: 'network-only' });
  const text = useText();
  return (
    <Dialog title={text('withdrawal.title')} about={thermometer.member.name} onClose={onCancel}>
      <Answer asked={asked}>
        {({ policyVersions }) =>
          wasEverAllowed(policyVersions, today) ? (
            <WithdrawalForm rules={policyVersions} {...props} />
          ) : (
            <Refused onClose={onCancel} />
          )
        }
      </Answer>
    </Dialog>
  );
}

/** There is nothing to fill in: why, and what can be done instead. */
function Refused({ onClose }: { onClose(): void }) {
  const text = useText();
  return (
    <div className={money.fields}>
      <p className={money.signal}>
        <IconAlertTriangle size={20} stroke={1.8} aria-hidden="true" />
        {text('withdrawal.refused')}
      </p>
      <p>{text('withdrawal.refusedWhy')}</p>
      <p>{text('withdrawal.refusedInstead')}</p>
      <div>
        <Button variant="default" onClick={onClose}>
          {text('form.close')}
        </Button>
      </div>
    </div>
  );
}

interface WithdrawalFormProps extends WithdrawPrivatelyProps {
  rules: readonly DecidedRule[];
}

function WithdrawalForm({ thermometer, today, rules, onDone, onCancel }: WithdrawalFormProps) {
  const [paidOn, setPaidOn] = useState(today);
  const text = useText();
  const formats = useFormats();
  const { member, spendable } = thermometer;
  return (
    <BookingForm
      booking={withdrawPrivately}
      submit={text('withdrawal.submit')}
      input={(typed) => inputOf(typed, member.id)}
      onDone={onDone}
      onCancel={onCancel}
    >
      <div onInput={(event) => setPaidOn((event.target as HTMLInputElement).value)}>
        <DateField name="paidOn" label={text('withdrawal.paidOn')} starts={today} latest={today} />
      </div>
      <p role="status" className={money.signal}>
        <IconAlertTriangle size={20} stroke={1.8} aria-hidden="true" />
        {paidOn
          ? text(`withdrawal.${withdrawalRuleOn(rules, paidOn)}`, { month: formats.month(paidOn) })
          : text('form.missingDate')}
      </p>
      <MoneyField
        name="amount"
        label={text('withdrawal.amount')}
        hint={text('withdrawal.amountHint', { spendable: formats.money(spendable) })}
      />
      <TextField
        name="description"
        label={text('withdrawal.description')}
        hint={text('income.descriptionHint')}
        most={200}
      />
      <p>{text('withdrawal.bankToo')}</p>
    </BookingForm>
  );
}

/** Null while something is missing. */
function inputOf(typed: Typed, memberId: string) {
  const [paidOn, description] = [typed.text('paidOn'), typed.text('description')];
  const amount = amountOf(typed.text('amount'));
  return paidOn && description && amount ? { memberId, amount: { amount }, paidOn, description } : null;
}
