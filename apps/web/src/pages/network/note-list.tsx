import { useId } from 'react';
import type { Colleague } from '../../api/colleagues.js';
import { useText } from '../../text/use-text.js';
import { BoardNote } from './board-note.js';
import classes from './network.module.css';

/** What boards did, each with the figure beside which it stands. */
export function NoteList({ colleagues }: { colleagues: readonly Colleague[] }) {
  const id = useId();
  const text = useText();
  const noted = colleagues.flatMap(({ label, figures }) =>
    figures.flatMap(({ note, kind }) => (note ? [{ label, kind, note }] : [])),
  );
  if (noted.length === 0) return null;
  return (
    <section aria-labelledby={id} className={classes.sheet}>
      <h2 id={id}>{text('note.title')}</h2>
      <ul className={classes.list}>
        {noted.map(({ label, kind, note }) => (
          <li key={note.id}>
            <BoardNote note={note} about={`${label}, ${text(`networkKind.${kind}`)}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
