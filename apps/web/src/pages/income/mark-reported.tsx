import type { CivilDate } from '../../api/scalars.js';
import { markIncomeReported, type MemberIncome } from '../../api/withdrawal.js';
import { ChangeDialog } from '../../form/change-form.js';
import { DateField, TextField } from '../../form/fields.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';

export interface MarkReportedProps {
  income: MemberIncome;
  /** The first day of the month. */
  monthOn: CivilDate;
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** Writes down that the municipality was told; telling it is done elsewhere. */
export function MarkReported({ income, monthOn, today, onDone, onCancel }: MarkReportedProps) {
  const text = useText();
  const formats = useFormats();
  const { memberId, memberName, toReport } = income;
  return (
    <ChangeDialog
      title={text('reportable.mark')}
      about={`${memberName} · ${formats.month(monthOn)}`}
      submit={text('reportable.mark.submit')}
      change={markIncomeReported}
      input={(typed) => ({
        memberId,
        monthOn,
        reportedOn: typed.text('reportedOn'),
        reportedTo: typed.text('reportedTo'),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{text('reportable.mark.lead', { amount: formats.money(toReport) })}</p>
      <DateField
        name="reportedOn"
        label={text('reportable.reportedOn')}
        starts={today}
        earliest={monthOn}
        latest={today}
      />
      <TextField
        name="reportedTo"
        label={text('reportable.reportedTo')}
        hint={text('reportable.reportedToHint')}
        most={200}
      />
    </ChangeDialog>
  );
}
