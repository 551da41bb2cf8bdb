import { Button } from '@mantine/core';
import type { SafetyConcern } from '../../api/safety-concern.js';
import parts from '../../member/part.module.css';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';

export interface ConcernItemProps {
  concern: SafetyConcern;
  /** Null for who may not, and for one that is closed. */
  onClose: (() => void) | null;
}

export function ConcernItem({ concern, onClose }: ConcernItemProps) {
  const text = useText();
  const formats = useFormats();
  const { category, words, raisedBy, raisedOn, isShownToMember, closedOn, outcome } = concern;
  return (
    <li className={parts.item}>
      <h3>{text(`concern.${category}`)}</h3>
      <p className={parts.words}>{words}</p>
      <p className={parts.about}>
        {text('safety.by', { name: raisedBy, date: formats.date(raisedOn) })} ·{' '}
        {text(isShownToMember ? 'safety.isShown' : 'safety.isHidden')}
      </p>
      {closedOn && (
        <>
          <p className={parts.fact}>{text('safety.closedOn', { date: formats.date(closedOn) })}</p>
          <p className={parts.words}>{outcome}</p>
        </>
      )}
      {onClose && (
        <p>
          <Button variant="default" aria-haspopup="dialog" onClick={onClose}>
            {text('safety.close')}
          </Button>
        </p>
      )}
    </li>
  );
}
