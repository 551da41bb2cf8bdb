import { Button } from '@mantine/core';
import { IconAlertTriangle, IconUsers } from '@tabler/icons-react';
import { approveInvestment, type Investment } from '../../api/investments.js';
import { OneTap } from '../../form/one-tap.js';
import { OpenButton } from '../../form/open-button.js';
import { useSend } from '../../form/use-send.js';
import { DecisionList } from '../../money/decision-list.js';
import classes from '../../money/request.module.css';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import type { ApprovalAct } from './approval-dialogs.js';
import { Receipts } from './receipts.js';

export interface ApprovalCardProps {
  request: Investment;
  onAct(act: ApprovalAct): void;
  onDone(words: string): void;
}

/** A request as whoever decides needs it: for what, with which proof, what is left after it, and who decided before. */
export function ApprovalCard({ request, onAct, onDone }: ApprovalCardProps) {
  const { viewer } = useSignedIn();
  const text = useText();
  const formats = useFormats();
  const { purpose, amount, memberName, kind, category, requestedOn, state, decisions } = request;
  const { approvalsNeeded, mayDecide, hindrance, supplierName, enterpriseName, advance } = request;
  const isSecond = mayDecide && decisions.length > 0;
  return (
    <article className={classes.card}>
      <div className={classes.head}>
        <h3>{text('approvals.asks', { name: memberName, purpose })}</h3>
        <p className={`${classes.sum} amount`}>{formats.money(amount)}</p>
      </div>
      <p className={classes.about}>
        {text(`ask.${kind}.short`)} · {text(`category.${category}`)} ·{' '}
        {text('requests.on', { date: formats.date(requestedOn) })}
        {supplierName && ` · ${text('approvals.at', { supplier: supplierName })}`}
        {enterpriseName && ` · ${enterpriseName}`}
      </p>
      {isSecond && (
        <p className={classes.warning}>
          <IconUsers size={20} stroke={1.8} aria-hidden="true" />
          {text('approvals.second', { name: decisions[0]!.by })}
        </p>
      )}
      <DecisionList decisions={decisions} />
      {approvalsNeeded > 1 && !isSecond && state === 'REQUESTED' && <p>{text('approvals.two')}</p>}
      <Balances request={request} />
      <Receipts request={request} />
      {advance && state === 'PAID' && (
        <p className={advance.isOverdue ? classes.warning : undefined}>
          {advance.isOverdue && <IconAlertTriangle size={20} stroke={1.8} aria-hidden="true" />}
          {text('approvals.out', {
            amount: formats.money(advance.outstanding),
            date: advance.settleByOn ? formats.date(advance.settleByOn) : '',
          })}
        </p>
      )}
      {hindrance && <p>{text(`approvals.${hindrance}`)}</p>}
      <div className={classes.acts}>
        {mayDecide && <Decide request={request} onAct={onAct} onDone={onDone} />}
        {state === 'APPROVED' && may(viewer, permissions.payInvestment) && (
          <Button aria-haspopup="dialog" onClick={() => onAct('pay')}>
            {text('approvals.pay')}
          </Button>
        )}
        {state === 'APPROVED' && may(viewer, permissions.withdrawInvestment) && (
          <OpenButton label={text('approvals.withdraw')} onOpen={() => onAct('withdraw')} />
        )}
        {state === 'PAID' && advance && may(viewer, permissions.payInvestment) && (
          <>
            {advance.receipts.some(({ settledOn, droppedOn }) => !settledOn && !droppedOn) && (
              <Button aria-haspopup="dialog" onClick={() => onAct('settle')}>
                {text('approvals.settle')}
              </Button>
            )}
            <OpenButton label={text('approvals.repay')} onOpen={() => onAct('repay')} />
          </>
        )}
      </div>
    </article>
  );
}

/** One tap approves; what somebody else decided meanwhile is said here, and the page reads itself anew. */
function Decide({ request, onAct, onDone }: ApprovalCardProps) {
  const send = useSend();
  const text = useText();
  const { id, changes, decisions, memberName } = request;
  const seen = { changes, decisions: decisions.length };
  return (
    <>
      <OneTap
        label={text('approvals.approve')}
        about={memberName}
        send={() => send(approveInvestment, { input: { investmentId: id, seen } })}
        onDone={() => onDone(text('approvals.approved', { name: memberName }))}
      />
      <OpenButton label={text('approvals.decline')} onOpen={() => onAct('decline')} />
    </>
  );
}

/** What each thermometer has now and after it. */
function Balances({ request: { shares } }: { request: Investment }) {
  const text = useText();
  const formats = useFormats();
  const known = shares.filter(({ forecast }) => forecast);
  if (known.length === 0) return null;
  return (
    <>
      {known.map(({ memberId, memberName, forecast }) => (
        <dl key={memberId} className={classes.facts}>
          <div>
            <dt>{text('approvals.canSpend', { name: memberName })}</dt>
            <dd className="amount">{formats.money(forecast!.spendable)}</dd>
          </div>
          <div>
            <dt>{text('approvals.takes')}</dt>
            <dd className="amount">{formats.money(forecast!.takes)}</dd>
          </div>
          <div>
            <dt>{text('approvals.left')}</dt>
            <dd className="amount">{formats.money(forecast!.left)}</dd>
          </div>
        </dl>
      ))}
      {known.some(({ forecast }) => !forecast!.isEnough) && (
        <p className={classes.warning}>
          <IconAlertTriangle size={20} stroke={1.8} aria-hidden="true" />
          {text('approvals.notEnough')}
        </p>
      )}
    </>
  );
}
