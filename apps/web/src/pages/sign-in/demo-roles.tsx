import { useState } from 'react';
import {
  IconBuildingBank,
  IconChartDots3,
  IconClipboardCheck,
  IconMessages,
  IconPlant2,
  IconReceiptEuro,
  IconReportAnalytics,
  IconRoute,
  IconServer2,
  IconUserShare,
} from '@tabler/icons-react';
import type { Failure } from '../../api/failure.js';
import type { UserError } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { demoAccounts, demoPassword, type DemoRole } from '../../session/demo-accounts.js';
import { useSession } from '../../session/session-context.js';
import { useText } from '../../text/use-text.js';
import classes from './demo-roles.module.css';

const icons = {
  COORDINATOR: IconRoute,
  MEMBER: IconPlant2,
  COACH: IconMessages,
  TREASURER: IconReceiptEuro,
  BOARD: IconClipboardCheck,
  OFFICER: IconBuildingBank,
  POLICY_ADVISER: IconReportAnalytics,
  REFERRER: IconUserShare,
  ANALYST: IconChartDots3,
  OPERATOR: IconServer2,
} as const satisfies Record<DemoRole, unknown>;

/** A visitor of the demo chooses whose eyes to look through; one press signs in. */
export function DemoRoles() {
  const session = useSession();
  const text = useText();
  const [entering, setEntering] = useState<string | null>(null);
  const [userErrors, setUserErrors] = useState<UserError[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);

  const enter = async (email: string) => {
    setEntering(email);
    const outcome = await session.signIn(email, demoPassword);
    setEntering(null);
    setUserErrors(outcome.userErrors);
    setFailure(outcome.failure);
  };

  return (
    <section aria-labelledby="demo-roles" className={classes.roles}>
      <h2 id="demo-roles">{text('demo.title')}</h2>
      <p className={classes.lead}>{text('demo.lead')}</p>
      <div role="alert">
        {userErrors.map((error) => (
          <p key={error.code}>{error.message}</p>
        ))}
      </div>
      {failure && <FailureNotice failure={failure} />}
      <ul className={classes.list}>
        {demoAccounts.map(({ role, email }) => {
          const Icon = icons[role];
          return (
            <li key={email}>
              <button
                type="button"
                className={classes.card}
                aria-disabled={entering !== null}
                aria-busy={entering === email}
                onClick={() => entering === null && void enter(email)}
              >
                <Icon size={26} stroke={1.5} aria-hidden="true" className={classes.icon} />
                <span className={classes.name}>{text(`demo.${role}.name`)}</span>
                <span className={classes.does}>{text(`demo.${role}.does`)}</span>
                <span className={classes.email}>{email}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={classes.two}>
        {text('demo.twoCooperatives', { email: 'coordinator@pangea.example', password: demoPassword })}
      </p>
    </section>
  );
}
