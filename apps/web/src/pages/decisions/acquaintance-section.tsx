import { tickAcquaintanceStep, type Acquaintance } from '../../api/acquaintance.js';
import { TickList } from '../../form/tick-list.js';
import { useSend } from '../../form/use-send.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import type { DecisionsProps } from './decisions-props.js';

/** The steps of the trial, ticked off as they are done. */
export function AcquaintanceSection({
  acquaintance: { steps },
  member,
  today,
  isOpen,
}: DecisionsProps & { acquaintance: Acquaintance }) {
  const { viewer } = useSignedIn();
  const send = useSend();
  const text = useText();
  const formats = useFormats();
  const hasBegun = member.trialStartsOn !== null && member.trialStartsOn <= today;
  const ticks = isOpen && hasBegun && may(viewer, permissions.tickAcquaintance);
  const about = (doneOn: string | null) =>
    doneOn && text('acquaintance.doneOn', { date: formats.date(doneOn) });
  return (
    <Section title={text('acquaintance.title')}>
      <p className={parts.about}>
        {steps.length === 0
          ? text('acquaintance.none')
          : text(hasBegun ? 'acquaintance.lead' : 'acquaintance.notYet', {
              done: steps.filter(({ doneOn }) => doneOn !== null).length,
              count: steps.length,
            })}
      </p>
      {ticks ? (
        <TickList
          label={text('acquaintance.title')}
          ticks={steps.map(({ step, label, doneOn }) => ({
            id: step,
            words: label,
            isDone: doneOn !== null,
            about: about(doneOn),
          }))}
          onTick={(step, isDone) =>
            send(tickAcquaintanceStep, {
              input: { memberId: member.id, step, doneOn: isDone ? today : null },
            })
          }
        />
      ) : (
        <ul className={parts.list}>
          {steps.map(({ step, label, doneOn }) => (
            <li key={step}>
              {label} {doneOn && <span className={parts.about}>· {about(doneOn)}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
