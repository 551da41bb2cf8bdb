import { closeSafetyConcern, type SafetyConcern } from '../../api/safety-concern.js';
import { ChangeDialog } from '../../form/change-form.js';
import { LongTextField } from '../../form/fields.js';
import { useText } from '../../text/use-text.js';

export interface CloseConcernProps {
  concern: SafetyConcern;
  onDone(): void;
  onCancel(): void;
}

export function CloseConcern({ concern, onDone, onCancel }: CloseConcernProps) {
  const text = useText();
  return (
    <ChangeDialog
      title={text('safety.close')}
      about={text(`concern.${concern.category}`)}
      submit={text('safety.close')}
      change={closeSafetyConcern}
      input={(typed) => ({ safetyConcernId: concern.id, outcome: typed.text('outcome') })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <LongTextField name="outcome" label={text('safety.outcome')} most={2000} />
    </ChangeDialog>
  );
}
