import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { Decision } from '../api/investments.js';
import { useFormats } from '../text/use-formats.js';
import { useText } from '../text/use-text.js';
import classes from './request.module.css';

/** Who decided what, the first first: nobody decides after another without seeing it. */
export function DecisionList({ decisions }: { decisions: readonly Decision[] }) {
  const text = useText();
  const formats = useFormats();
  if (decisions.length === 0) return null;
  return (
    <ul className={classes.decisions}>
      {decisions.map(({ by, isMine, isApproved, reason, decidedOn }) => (
        <li key={`${by} ${decidedOn} ${isApproved}`} data-approved={isApproved}>
          {isApproved ? (
            <IconCircleCheck size={20} stroke={1.8} aria-hidden="true" />
          ) : (
            <IconCircleX size={20} stroke={1.8} aria-hidden="true" />
          )}
          <span>
            {text(isApproved ? 'decision.approved' : 'decision.declined', {
              name: isMine ? text('decision.you') : by,
              date: formats.date(decidedOn),
            })}
            {reason && <q>{reason}</q>}
          </span>
        </li>
      ))}
    </ul>
  );
}
