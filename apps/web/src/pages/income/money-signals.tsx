import { Link } from '@tanstack/react-router';
import { thermometerSignalsQuery, type SignalledThermometer } from '../../api/thermometer-signals.js';
import type { Connection } from '../../api/scalars.js';
import { useAllPages } from '../../form/use-all-pages.js';
import parts from '../../member/part.module.css';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { useText } from '../../text/use-text.js';
import classes from './income.module.css';
import { signalGroups, type SignalGroup } from './signal-groups.js';
import { UnreportedMonths } from './unreported-months.js';

const signalsOf = (data: { thermometerSignals: Connection<SignalledThermometer> }) => data.thermometerSignals;

/** Whose money asks for a talk, what it means and what to do; and the way to what the municipality must know. */
export function MoneySignals() {
  const { viewer } = useSignedIn();
  const asked = useAllPages(thermometerSignalsQuery, signalsOf);
  const text = useText();
  return (
    <section aria-labelledby="money-signals" className={parts.part}>
      <div>
        <h2 id="money-signals">{text('signals.title')}</h2>
        <p>{text('signals.lead')}</p>
      </div>
      <Answer asked={asked} height={80}>
        {(thermometers) => {
          const groups = signalGroups(thermometers);
          if (groups.length === 0) return <p>{text('signals.none')}</p>;
          return (
            <ul className={parts.list}>
              {groups.map((group) => (
                <li key={group.topic} className={parts.item}>
                  <Group group={group} />
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
      {may(viewer, permissions.readIncomeReport) && (
        <>
          <UnreportedMonths />
          <Link to="/income" className={classes.door}>
            {text('reportable.title')}
          </Link>
        </>
      )}
    </section>
  );
}

function Group({ group: { topic, members } }: { group: SignalGroup }) {
  const { viewer } = useSignedIn();
  const text = useText();
  const isUnknown = topic === 'BENEFIT_NORM_UNKNOWN';
  // who can fill in what is not known goes there at once
  const to =
    isUnknown && may(viewer, permissions.recordHousehold)
      ? '/members/$memberId/profile'
      : '/members/$memberId/thermometer';
  return (
    <details open={!isUnknown} className={classes.group}>
      <summary>
        <h3>{text(`signals.${topic}`, { count: members.length })}</h3>
      </summary>
      <p>{text(`signals.${topic}.todo`)}</p>
      <ul className={classes.names}>
        {members.map(({ memberId, memberName, messages }) => (
          <li key={memberId}>
            <Link to={to} params={{ memberId }}>
              {memberName}
            </Link>
            {!isUnknown && messages.map((message) => <p key={message}>{message}</p>)}
          </li>
        ))}
      </ul>
    </details>
  );
}
