import type { ReactNode } from 'react';
import { Dialog } from '../form/dialog.js';
import { useText } from '../text/use-text.js';
import type { Act, ActProps } from './act.js';
import { AssignCoach } from './assign-coach.js';
import { CorrectFact } from './correct-fact.js';
import { DecideTrial } from './decide-trial.js';
import { EndPause } from './end-pause.js';
import { ExtendTerm } from './extend-term.js';
import { ExtendTrial } from './extend-trial.js';
import { RecordAftercare } from './record-aftercare.js';
import { RecordBenefitChange } from './record-benefit-change.js';
import { RecordEnterprise } from './record-enterprise.js';
import { RecordOutflow } from './record-outflow.js';
import { RecordPermission } from './record-permission.js';
import { RecordReturn } from './record-return.js';
import { StartPause } from './start-pause.js';
import { StartTrial } from './start-trial.js';
import { StopTrial } from './stop-trial.js';
import { SubmitPlan } from './submit-plan.js';
import { WithdrawFact } from './withdraw-fact.js';

const forms: Record<Act, (props: ActProps) => ReactNode> = {
  SUBMIT_PLAN: SubmitPlan,
  RECORD_PERMISSION: RecordPermission,
  START_TRIAL: StartTrial,
  DECIDE_TRIAL: DecideTrial,
  STOP_TRIAL: StopTrial,
  RECORD_ENTERPRISE: RecordEnterprise,
  ASSIGN_COACH: AssignCoach,
  RECORD_OUTFLOW: RecordOutflow,
  START_PAUSE: StartPause,
  END_PAUSE: EndPause,
  EXTEND_TRIAL: ExtendTrial,
  EXTEND_TERM: ExtendTerm,
  RECORD_AFTERCARE: RecordAftercare,
  RECORD_BENEFIT_CHANGE: RecordBenefitChange,
  RECORD_RETURN: RecordReturn,
  CORRECT_FACT: CorrectFact,
  WITHDRAW_FACT: WithdrawFact,
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
