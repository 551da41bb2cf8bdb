import type { ReactNode } from 'react';
import type { EnterpriseStory } from '../../api/enterprise.js';
import parts from '../../member/part.module.css';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';

export interface EnterpriseItemProps {
  enterprise: EnterpriseStory;
  acts: ReactNode;
}

export function EnterpriseItem({ enterprise, acts }: EnterpriseItemProps) {
  const text = useText();
  const formats = useFormats();
  const { name, activity, sectorName, startsOn, endsOn, owners, notes } = enterprise;
  return (
    <li className={parts.item}>
      <h3>{name}</h3>
      <p>{[activity, sectorName].filter(Boolean).join(' · ')}</p>
      <p className={parts.about}>
        {endsOn
          ? text('person.permissionUntil', { from: formats.date(startsOn), to: formats.date(endsOn) })
          : text('capacity.since', { date: formats.date(startsOn) })}
        {enterprise.continuesAfterOutflow && ` · ${text('enterprise.wentOn')}`}
      </p>
      <ul aria-label={text('enterprise.owners')}>
        {owners.map(({ memberName, basisPoints, startsOn: from, endsOn: to }) => (
          <li key={`${memberName ?? ''} ${from}`}>
            {formats.rate(basisPoints)} {memberName ?? text('enterprise.somebody')}{' '}
            <span className={parts.about}>
              {to
                ? text('person.permissionUntil', { from: formats.date(from), to: formats.date(to) })
                : text('capacity.since', { date: formats.date(from) })}
            </span>
          </li>
        ))}
      </ul>
      {notes.length > 0 && (
        <ul aria-label={text('enterprise.notes')} className={parts.quotes}>
          {notes.map(({ id, note, notedOn, state }) => (
            <li key={id}>
              <p>
                <strong>{text(`enterprise.${state}`)}</strong>{' '}
                <span className={parts.about}>{formats.date(notedOn)}</span>
              </p>
              {note && <p className={parts.words}>{note}</p>}
            </li>
          ))}
        </ul>
      )}
      {acts && <div className={parts.acts}>{acts}</div>}
    </li>
  );
}
