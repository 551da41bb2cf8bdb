import type { BusinessPlan } from '../../api/business-plan.js';
import { FileLink } from '../../form/file-link.js';
import parts from '../../member/part.module.css';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';

/** One version: what it says, what was decided on it, and what was said of it. */
export function PlanVersion({ plan }: { plan: BusinessPlan }) {
  const text = useText();
  const formats = useFormats();
  const { version, title, summary, submittedOn, submittedBy, attachment, feedback, decision } = plan;
  const date = formats.date(submittedOn);
  return (
    <article className={parts.item}>
      <h3>{text('plan.version', { version, title })}</h3>
      <p className={parts.about}>
        {submittedBy
          ? text('plan.submittedBy', { date, name: submittedBy })
          : text('plan.submitted', { date })}
      </p>
      <p className={parts.words}>{summary}</p>
      {attachment && (
        <p>
          <FileLink link={attachment.link} label={text('plan.file')} />
        </p>
      )}
      <p className={parts.fact} data-outcome={decision?.outcome ?? 'UNKNOWN'}>
        {text(decision ? `plan.${decision.outcome}` : 'plan.undecided')}
      </p>
      {decision && (
        <>
          {decision.words && <p className={parts.words}>{decision.words}</p>}
          <p className={parts.about}>
            {text('plan.decidedBy', { date: formats.date(decision.decidedOn), name: decision.decidedBy })}
          </p>
        </>
      )}
      {feedback.length > 0 && (
        <ul aria-label={text('plan.feedback')} className={parts.quotes}>
          {feedback.map(({ givenBy, givenOn, words }) => (
            <li key={`${givenBy} ${givenOn} ${words}`}>
              <p className={parts.words}>{words}</p>
              <p className={parts.about}>
                {givenBy} · {formats.date(givenOn)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
