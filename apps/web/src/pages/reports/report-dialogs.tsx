import {
  cancelReport,
  remakeReport,
  retryReport,
  type Report,
  type ReportDescription,
} from '../../api/reports.js';
import { ChangeDialog } from '../../form/change-form.js';
import { CheckField } from '../../form/check-field.js';
import { LongTextField } from '../../form/fields.js';
import { useText } from '../../text/use-text.js';

export type ReportAct = 'cancel' | 'retry' | 'remake';

interface ReportDialogProps {
  act: ReportAct;
  report: Report;
  description: ReportDescription;
  onDone(): void;
  onCancel(): void;
}

/** What can be done with a report that was asked for. */
export function ReportDialog({ act, report, description, onDone, onCancel }: ReportDialogProps) {
  const text = useText();
  const shared = { about: report.name, onDone, onCancel };
  const made = report.files.map(({ format }) => format);
  const others = description.formats.filter((format) => !made.includes(format));
  switch (act) {
    case 'cancel':
      return (
        <ChangeDialog
          {...shared}
          title={text('report.cancel')}
          submit={text('report.cancel')}
          change={cancelReport}
          input={() => ({ reportId: report.id })}
        >
          <p>{text('report.cancelLead')}</p>
        </ChangeDialog>
      );
    case 'retry':
      return (
        <ChangeDialog
          {...shared}
          title={text('report.retry')}
          submit={text('report.retry')}
          change={retryReport}
          input={(typed) => ({ reportId: report.id, reason: typed.text('reason') })}
        >
          <LongTextField
            name="reason"
            label={text('report.retryReason')}
            hint={text('report.retryHint')}
            most={500}
            rows={3}
          />
        </ChangeDialog>
      );
    case 'remake':
      return (
        <ChangeDialog
          {...shared}
          title={text('report.remake')}
          submit={text('report.remake')}
          change={remakeReport}
          input={(typed) => {
            const formats = others.filter((format) => typed.lines('formats').includes(format));
            return { reportId: report.id, formats: formats.length > 0 ? formats : null };
          }}
        >
          <p>{text('report.remakeLead')}</p>
          {others.length > 0 && (
            <CheckField
              name="formats"
              label={text('report.alsoAs')}
              choices={others.map((format) => ({
                value: format,
                label: text(`reportFormat.${format}.what`),
              }))}
              starts={[]}
            />
          )}
        </ChangeDialog>
      );
  }
}
