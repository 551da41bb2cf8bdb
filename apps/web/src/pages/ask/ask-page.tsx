import { useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { investmentKinds, requestInvestment, type InvestmentKind } from '../../api/investments.js';
import { ChoiceField } from '../../form/choice-field.js';
import { Form } from '../../form/form.js';
import { LeaveGuard } from '../../form/leave-guard.js';
import { Told } from '../../form/told.js';
import { useSend } from '../../form/use-send.js';
import { BackTo } from '../../money/back-to.js';
import { useSignedIn } from '../../session/session-context.js';
import { PageTitle } from '../../shell/page-title.js';
import { useText } from '../../text/use-text.js';
import classes from './ask-page.module.css';
import { WishFields, wishOf } from './wish-fields.js';

/** A member asks for money for the own enterprise: what for, how much, and a photo of the receipt. */
export function AskPage() {
  const { viewer } = useSignedIn();
  const [isDone, setDone] = useState(false);
  const text = useText();
  return (
    <div className={classes.page}>
      <BackTo to="/thermometer" label={text('thermometer.mine')} />
      <PageTitle name={text('ask.title')}>{text('ask.title')}</PageTitle>
      {!viewer.member && <p>{text('my.notMember')}</p>}
      {viewer.member && !isDone && <AskForm memberId={viewer.member.id} onDone={() => setDone(true)} />}
      {viewer.member && isDone && <AskDone onAgain={() => setDone(false)} />}
    </div>
  );
}

function AskForm({ memberId, onDone }: { memberId: string; onDone(): void }) {
  const [kind, setKind] = useState<InvestmentKind | null>(null);
  const isTyped = useRef(false);
  const send = useSend();
  const text = useText();
  return (
    <>
      <LeaveGuard isTyped={() => isTyped.current} />
      <div className={classes.card} onInput={() => (isTyped.current = true)}>
        <Form
          submit={text('ask.submit')}
          send={(typed) =>
            send(requestInvestment, { input: { ...wishOf(typed), memberId, kind: typed.text('kind') } })
          }
          onDone={() => {
            isTyped.current = false;
            onDone();
          }}
        >
          <ChoiceField
            name="kind"
            label={text('ask.kind')}
            choices={investmentKinds.map((value) => ({
              value,
              label: text(`ask.${value}`),
              hint: text(`ask.${value}.hint`),
            }))}
            onChoose={(value) => setKind(value as InvestmentKind)}
          />
          {kind && <WishFields memberId={memberId} kind={kind} />}
        </Form>
      </div>
    </>
  );
}

function AskDone({ onAgain }: { onAgain(): void }) {
  const text = useText();
  return (
    <div className={classes.card}>
      <Told words={text('ask.done')} />
      <p>{text('ask.next')}</p>
      <div className={classes.after}>
        <Link to="/requests" className={classes.main}>
          {text('requests.open')}
        </Link>
        <Button variant="default" onClick={onAgain}>
          {text('ask.again')}
        </Button>
      </div>
    </div>
  );
}
