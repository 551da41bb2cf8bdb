import type { ReactNode } from 'react';
import { acceptReferralMutation } from '../../api/entrance.js';
import {
  declineReferralMutation,
  inviteReferralMutation,
  revokeReferralMutation,
} from '../../api/referral-requests.js';
import { Dialog } from '../../form/dialog.js';
import { DateField, LongTextField, SelectField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import { useSend } from '../../form/use-send.js';
import { useText } from '../../text/use-text.js';
import type { AnswerProps, DeskAct } from './desk-act.js';
import { EntryForm } from './entry-form.js';
import { HandOver } from './hand-over.js';

const reasons = [
  'NO_PLACE',
  'OUTSIDE_AREA',
  'OTHER_HELP_FITS',
  'TOO_EARLY',
  'NO_CONTACT',
  'PERSON_DECLINED',
  'OTHER',
] as const;
const advices = [
  'LEARNING_PATH',
  'LANGUAGE_COURSE',
  'DEBT_HELP',
  'VOLUNTEER_WORK',
  'SUPPORTED_EMPLOYMENT',
  'INDEPENDENT_ENTREPRENEUR_SCHEME',
  'OTHER',
] as const;

const forms: Record<DeskAct, (props: AnswerProps) => ReactNode> = {
  invite: Invite,
  accept: Accept,
  decline: Decline,
  handOver: HandOver,
  revoke: Revoke,
};

/** One answer to one referral. */
export function AnswerDialog({ act, ...props }: AnswerProps & { act: DeskAct }) {
  const text = useText();
  const AnswerForm = forms[act];
  const { givenName, familyName } = props.request;
  return (
    <Dialog title={text(`desk.${act}`)} about={`${givenName} ${familyName}`} onClose={props.onCancel}>
      <AnswerForm {...props} />
    </Dialog>
  );
}

function Invite({ request, today, onDone, onCancel }: AnswerProps) {
  const send = useSend();
  const text = useText();
  return (
    <Form
      submit={text('desk.invite.submit')}
      send={(typed) =>
        send(inviteReferralMutation, { input: { requestId: request.id, talkOn: typed.text('talkOn') } })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{text('desk.invite.lead')}</p>
      <DateField
        name="talkOn"
        label={text('desk.invite.talkOn')}
        starts={request.talkOn ?? today}
        earliest={request.sentOn}
      />
    </Form>
  );
}

function Accept({ request, onDone, onCancel }: AnswerProps) {
  const send = useSend();
  return (
    <EntryForm
      person={request}
      send={(who) => send(acceptReferralMutation, { input: { requestId: request.id, ...who } })}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}

function Decline({ request, onDone, onCancel }: AnswerProps) {
  const send = useSend();
  const text = useText();
  return (
    <Form
      submit={text('desk.decline.submit')}
      send={(typed) =>
        send(declineReferralMutation, {
          input: {
            requestId: request.id,
            reason: typed.text('reason'),
            words: typed.optional('words'),
            advice: typed.optional('advice'),
            adviceWords: typed.optional('adviceWords'),
          },
        })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <SelectField
        name="reason"
        label={text('act.reason')}
        hint={text('desk.decline.reasonHint')}
        options={reasons.map((value) => ({ value, label: text(`declineReason.${value}`) }))}
      />
      <LongTextField
        name="words"
        label={text('desk.decline.words')}
        hint={text('desk.decline.wordsHint')}
        isOptional
        most={2000}
        rows={3}
      />
      <SelectField
        name="advice"
        label={text('desk.decline.advice')}
        isOptional
        options={advices.map((value) => ({ value, label: text(`advice.${value}`) }))}
      />
      <LongTextField
        name="adviceWords"
        label={text('desk.decline.adviceWords')}
        isOptional
        most={2000}
        rows={3}
      />
    </Form>
  );
}

function Revoke({ request, onDone, onCancel }: AnswerProps) {
  const send = useSend();
  const text = useText();
  return (
    <Form
      submit={text('desk.revoke.submit')}
      send={() => send(revokeReferralMutation, { input: { requestId: request.id } })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{text('desk.revoke.lead')}</p>
    </Form>
  );
}
