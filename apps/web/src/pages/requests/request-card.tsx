import { IconAlertTriangle } from '@tabler/icons-react';
import type { Investment } from '../../api/investments.js';
import { OpenButton } from '../../form/open-button.js';
import { DecisionList } from '../../money/decision-list.js';
import classes from '../../money/request.module.css';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { actsOn, stageOf } from './stage.js';
import type { RequestAct } from './request-dialogs.js';

/** One request: what it is for, where it stands in words, who decided, and what the member can do now. */
export function RequestCard({ request, onAct }: { request: Investment; onAct(act: RequestAct): void }) {
  const text = useText();
  const formats = useFormats();
  const { purpose, amount, kind, requestedOn, decisions, state, advance, fromThermometer } = request;
  return (
    <article className={classes.card}>
      <div className={classes.head}>
        <h2>{purpose}</h2>
        <p className={`${classes.sum} amount`}>{formats.money(amount)}</p>
      </div>
      <p className={classes.state} data-state={state}>
        {text(`stage.${stageOf(request)}`)}
      </p>
      <p>
        {text(`stage.${stageOf(request)}.next`, {
          date: request.paidOn ? formats.date(request.paidOn) : '',
          missing: request.approvalsNeeded - decisions.length,
        })}
      </p>
      <DecisionList decisions={decisions} />
      <p className={classes.about}>
        {text(`ask.${kind}.short`)} · {text('requests.on', { date: formats.date(requestedOn) })}
        {kind !== 'ADVANCE' && ` · ${text('requests.takes', { amount: formats.money(fromThermometer) })}`}
      </p>
      {advance && Number(advance.outstanding.amount) > 0 && advance.settleByOn && (
        <p className={classes.warning}>
          <IconAlertTriangle size={20} stroke={1.8} aria-hidden="true" />
          {text(advance.isOverdue ? 'requests.advanceLate' : 'requests.advanceOut', {
            amount: formats.money(advance.outstanding),
            date: formats.date(advance.settleByOn),
          })}
        </p>
      )}
      {advance && advance.receipts.length > 0 && (
        <ul aria-label={text('requests.receipts')} className={classes.receipts}>
          {advance.receipts.map(({ id, description, amount: paid, settledOn, droppedOn, droppedReason }) => (
            <li key={id}>
              <span>
                {description} · <span className="amount">{formats.money(paid)}</span>
              </span>
              <span className={classes.about}>
                {settledOn && text('requests.receiptSettled')}
                {droppedOn && text('requests.receiptDropped', { reason: droppedReason })}
                {!settledOn && !droppedOn && text('requests.receiptWaits')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.acts}>
        {actsOn(request).map((act) => (
          <OpenButton key={act} label={text(`requests.${act}`)} onOpen={() => onAct(act)} />
        ))}
      </div>
    </article>
  );
}
