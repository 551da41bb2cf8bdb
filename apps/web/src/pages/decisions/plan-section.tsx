import { useActs } from '../../acts/use-acts.js';
import type { BusinessPlan } from '../../api/business-plan.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import type { DecisionsProps } from './decisions-props.js';
import { AdvisePlan, DecidePlan } from './plan-dialogs.js';
import { PlanVersion } from './plan-version.js';

/** The newest version of the plan with what was said of it; earlier ones stay to be read. */
export function PlanSection({ member, today, retry, isOpen }: DecisionsProps) {
  const { viewer } = useSignedIn();
  const acts = useActs(today);
  const { opened, open, close, done, told } = useOpened<{ act: 'advise' | 'decide'; plan: BusinessPlan }>(
    retry,
  );
  const text = useText();
  const [newest, ...earlier] = member.trajectory?.businessPlans ?? [];
  const isBefore = member.phase === 'REFERRED' || member.phase === 'PLAN';
  return (
    <Section
      title={text('plan.title')}
      told={told || acts.told}
      acts={
        <>
          {isBefore && newest && !newest.decision && may(viewer, permissions.decidePlan) && (
            <OpenButton label={text('plan.decide')} onOpen={() => open({ act: 'decide', plan: newest })} />
          )}
          {isOpen && newest && may(viewer, permissions.advisePlan) && (
            <OpenButton label={text('plan.advise')} onOpen={() => open({ act: 'advise', plan: newest })} />
          )}
          {isBefore && may(viewer, permissions.recordPlan) && (
            <OpenButton label={text('act.SUBMIT_PLAN')} onOpen={() => acts.start('SUBMIT_PLAN', member)} />
          )}
        </>
      }
    >
      {newest ? <PlanVersion plan={newest} /> : <p>{text('plan.none')}</p>}
      {earlier.length > 0 && (
        <details className={parts.earlier}>
          <summary>{text('plan.earlier', { count: earlier.length })}</summary>
          {earlier.map((plan) => (
            <PlanVersion key={plan.version} plan={plan} />
          ))}
        </details>
      )}
      {opened?.act === 'advise' && (
        <AdvisePlan
          memberId={member.id}
          plan={opened.plan}
          onCancel={close}
          onDone={() => done(text('plan.advise.done'))}
        />
      )}
      {opened?.act === 'decide' && (
        <DecidePlan
          memberId={member.id}
          plan={opened.plan}
          today={today}
          onCancel={close}
          onDone={() => done(text('plan.decide.done'))}
        />
      )}
      {acts.dialog}
    </Section>
  );
}
