import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { collaborationsQuery, type Collaboration } from '../../api/collaborations.js';
import {
  possibleDuplicatesQuery,
  registerReferralMutation,
  type PossibleDuplicate,
} from '../../api/entrance.js';
import { failureOf } from '../../api/failure.js';
import type { ReferralSource } from '../../api/referral-requests.js';
import type { CivilDate } from '../../api/scalars.js';
import { Dialog } from '../../form/dialog.js';
import { DateField, LongTextField, SelectField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import { PersonFields, personOf } from '../../form/person-fields.js';
import type { Typed } from '../../form/typed.js';
import { useSend, type Outcome } from '../../form/use-send.js';
import { Answer } from '../../shell/answer.js';
import { useText } from '../../text/use-text.js';
import { whoItIs, WhoItIsField } from './who-it-is.js';

const bySelf = 'SELF';

export interface RegisterReferralProps {
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** Writes down at once somebody who was taken in: a number and a trajectory, after a look at who is here already. */
export function RegisterReferral(props: RegisterReferralProps) {
  const asked = useQuery({ query: collaborationsQuery, variables: {} });
  const text = useText();
  return (
    <Dialog title={text('desk.register')} onClose={props.onCancel}>
      <Answer asked={asked}>
        {({ collaborations }) => <ReferralForm senders={collaborations} {...props} />}
      </Answer>
    </Dialog>
  );
}

interface ReferralFormProps extends RegisterReferralProps {
  senders: readonly Collaboration[];
}

function ReferralForm({ senders, today, onDone, onCancel }: ReferralFormProps) {
  const [looked, setLooked] = useState<{ at: string; found: PossibleDuplicate[] }>({ at: '', found: [] });
  const client = useClient();
  const send = useSend();
  const text = useText();

  const register = async (typed: Typed): Promise<Outcome> => {
    const person = personOf(typed);
    const at = JSON.stringify(person);
    let { found } = looked;
    if (looked.at !== at) {
      const answer = await client
        .query(possibleDuplicatesQuery, { person }, { requestPolicy: 'network-only' })
        .toPromise();
      if (!answer.data) return { userErrors: [], failure: failureOf(answer.error) };
      found = answer.data.possibleDuplicates;
      setLooked({ at, found });
      if (found.length > 0) {
        const message = text('whoItIs.look');
        return { userErrors: [{ path: [], code: 'POSSIBLE_DUPLICATE', message }], failure: null };
      }
    }
    const sender = senders.find(({ organisationId }) => organisationId === typed.text('sender'));
    return send(registerReferralMutation, {
      input: {
        ...person,
        ...whoItIs(typed, found),
        source: (sender?.kind ?? bySelf) as ReferralSource,
        organisationId: sender?.organisationId ?? null,
        referredOn: typed.text('referredOn'),
        reason: typed.optional('reason'),
      },
    });
  };

  return (
    <Form submit={text('desk.register.submit')} send={register} onDone={onDone} onCancel={onCancel}>
      <p>{text('desk.register.lead')}</p>
      <PersonFields />
      <SelectField
        name="sender"
        label={text('desk.register.sender')}
        options={[
          { value: bySelf, label: text('desk.register.self') },
          ...senders.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
        ]}
      />
      <DateField name="referredOn" label={text('desk.register.referredOn')} starts={today} latest={today} />
      <LongTextField name="reason" label={text('desk.register.reason')} isOptional most={2000} rows={3} />
      <WhoItIsField key={looked.at} found={looked.found} />
    </Form>
  );
}
