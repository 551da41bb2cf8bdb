import type { ReactNode } from 'react';
import { Dialog } from '../form/dialog.js';
import { useText } from '../text/use-text.js';
import type { Act, ActProps } from './act.js';
import { AssignCoach } from './assign-coach.js';
import { DecideTrial } from './decide-trial.js';
import { RecordEnterprise } from './record-enterprise.js';
import { RecordOutflow } from './record-outflow.js';
import { RecordPermission } from './record-permission.js';
import { StartTrial } from './start-trial.js';
import { StopTrial } from './stop-trial.js';
import { SubmitPlan } from './submit-plan.js';

const forms: Record<Act, (props: ActProps) => ReactNode> = {
  SUBMIT_PLAN: SubmitPlan,
  RECORD_PERMISSION: RecordPermission,
  START_TRIAL: StartTrial,
  DECIDE_TRIAL: DecideTrial,
  STOP_TRIAL: StopTrial,
  RECORD_ENTERPRISE: RecordEnterprise,
  ASSIGN_COACH: AssignCoach,
  RECORD_OUTFLOW: RecordOutflow,
};

export interface ActDialogProps extends ActProps {
  act: Act;
  /** The name of who it is about. */
  about: string;
}

export function ActDialog({ act, about, ...props }: ActDialogProps) {
  const text = useText();
  const ActForm = forms[act];
  return (
    <Dialog title={text(`act.${act}`)} about={about} onClose={props.onCancel}>
      <ActForm {...props} />
    </Dialog>
  );
}
