import type { ReactNode } from 'react';
import type { LearningModule } from '../../api/learning.js';
import { FileLink } from '../../form/file-link.js';
import parts from '../../member/part.module.css';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';

export function LearningItem({ module, acts }: { module: LearningModule; acts: ReactNode }) {
  const text = useText();
  const formats = useFormats();
  const { title, description, state, startedOn, doneOn, evidence, comments } = module;
  const on = doneOn ?? startedOn;
  return (
    <li className={parts.item}>
      <h3>{title}</h3>
      <p className={parts.about}>{description}</p>
      <p className={state === 'DONE' ? parts.fact : parts.about}>
        {text(`learning.${state}`, { date: on ? formats.date(on) : '' })}
      </p>
      {evidence.map(({ words, link, fileLink, shownOn }) => (
        <div key={`${shownOn} ${words} ${link}`}>
          {words && <p className={parts.words}>{words}</p>}
          {link && (
            <p>
              <a href={link} rel="noreferrer" target="_blank">
                {link}
              </a>
            </p>
          )}
          {fileLink && <FileLink link={fileLink} label={text('learning.evidence')} />}
        </div>
      ))}
      {comments.length > 0 && (
        <ul aria-label={text('learning.comments')} className={parts.quotes}>
          {comments.map(({ id, words, commentedOn, coach }) => (
            <li key={id}>
              <p className={parts.words}>{words}</p>
              <p className={parts.about}>
                {coach.name} · {formats.date(commentedOn)}
              </p>
            </li>
          ))}
        </ul>
      )}
      <div className={parts.acts}>{acts}</div>
    </li>
  );
}
