import { MunicipalityField } from '../../acts/municipality-field.js';
import {
  recordMunicipalRefusal,
  withdrawMunicipalPermission,
  type MunicipalPermission,
} from '../../api/municipal-permission.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChangeDialog } from '../../form/change-form.js';
import { DateField, FileField, LongTextField, TextField } from '../../form/fields.js';
import { useText } from '../../text/use-text.js';

interface PermissionDialogProps {
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

export interface RecordRefusalProps extends PermissionDialogProps {
  member: { id: string; name: string };
}

export function RecordRefusal({ member, today, onDone, onCancel }: RecordRefusalProps) {
  const text = useText();
  return (
    <ChangeDialog
      title={text('permission.refuse')}
      about={member.name}
      submit={text('permission.refuse.submit')}
      change={recordMunicipalRefusal}
      file="fileId"
      input={(typed, fileId) => ({
        memberId: member.id,
        organisationId: typed.text('organisationId'),
        number: typed.text('number'),
        refusedOn: typed.text('refusedOn'),
        reason: typed.optional('reason'),
        fileId,
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <MunicipalityField name="organisationId" />
      <TextField
        name="number"
        label={text('act.RECORD_PERMISSION.number')}
        hint={text('act.RECORD_PERMISSION.numberHint')}
        most={60}
      />
      <DateField name="refusedOn" label={text('permission.refuse.on')} starts={today} latest={today} />
      <LongTextField name="reason" label={text('act.reason')} isOptional most={2000} rows={3} />
      <FileField name="fileId" label={text('permission.file')} isOptional />
    </ChangeDialog>
  );
}

export interface WithdrawPermissionProps extends PermissionDialogProps {
  memberId: string;
  permission: MunicipalPermission;
}

export function WithdrawPermission(props: WithdrawPermissionProps) {
  const { memberId, permission, today, onDone, onCancel } = props;
  const text = useText();
  return (
    <ChangeDialog
      title={text('permission.withdraw')}
      about={text('person.permissionNumber', { number: permission.number })}
      submit={text('permission.withdraw.submit')}
      change={withdrawMunicipalPermission}
      input={(typed) => ({
        memberId,
        permissionId: permission.id,
        withdrawnOn: typed.text('withdrawnOn'),
        reason: typed.text('reason'),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <DateField
        name="withdrawnOn"
        label={text('permission.withdraw.on')}
        starts={today}
        earliest={permission.startsOn}
        latest={permission.endsOn ?? undefined}
      />
      <LongTextField name="reason" label={text('act.reason')} most={2000} rows={3} />
    </ChangeDialog>
  );
}
