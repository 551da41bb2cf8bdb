import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { networkPreviewQuery, type ParticipationDecision } from '../../api/network-preview.js';
import { changesWithDecisions, decidePolicy } from '../../api/policies.js';
import { ChangeForm } from '../../form/change-form.js';
import { DateField, TextField } from '../../form/fields.js';
import { Told } from '../../form/told.js';
import { Typed } from '../../form/typed.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { Answer } from '../../shell/answer.js';
import { useText } from '../../text/use-text.js';
import { decisionOf, undecided } from './decision.js';
import { DecisionFields } from './decision-fields.js';
import { DecisionPreview } from './decision-preview.js';
import { NetworkFrame } from './network-frame.js';
import classes from './network.module.css';

/** The board decides what the network shows of its cooperative, and sees it before it stands. */
export function DecidePage() {
  const text = useText();
  const { cooperative } = useSignedIn();
  const asked = useQuery({
    query: networkPreviewQuery,
    variables: { decision: null },
    context: changesWithDecisions,
  });
  return (
    <NetworkFrame title={text('decide.title')} lead={text('decide.lead')}>
      <p>
        <Link to="/network/ours" className={classes.link}>
          {text('decide.back')}
        </Link>
      </p>
      <Answer asked={asked}>
        {({ networkPreview }) => (
          <Deciding starts={networkPreview.decision ?? undecided(cooperative?.name ?? '')} />
        )}
      </Answer>
    </NetworkFrame>
  );
}

function Deciding({ starts }: { starts: ParticipationDecision }) {
  const { instance } = useSessionSnapshot();
  const text = useText();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(starts);
  const [isDone, setDone] = useState(false);
  const onChange = ({ target }: FormEvent<HTMLElement>) => {
    const { form } = target as HTMLInputElement;
    if (form) setChosen(decisionOf(new Typed(new FormData(form))));
  };
  if (isDone) return <Told words={text('decide.done')} />;
  return (
    <div className={classes.deciding}>
      <div className={classes.sheet} onChange={onChange}>
        <ChangeForm
          submit={text('decide.submit')}
          change={decidePolicy}
          input={(typed) => ({
            kind: 'network-participation',
            validFromOn: typed.text('validFromOn'),
            body: decisionOf(typed),
            decidedBy: typed.text('decidedBy'),
          })}
          onDone={() => setDone(true)}
          onCancel={() => void navigate({ to: '/network/ours' })}
        >
          <DecisionFields starts={starts} />
          <DateField
            name="validFromOn"
            label={text('decide.from')}
            hint={text('decide.fromHint')}
            starts={instance?.businessDate}
            earliest={instance?.businessDate}
          />
          <TextField
            name="decidedBy"
            label={text('decide.decidedBy')}
            hint={text('decide.decidedByHint')}
            most={200}
          />
        </ChangeForm>
      </div>
      <DecisionPreview decision={chosen} />
    </div>
  );
}
