import type { Note } from '../../api/colleagues.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './network.module.css';

interface BoardNoteProps {
  note: Note;
  /** Whose, and beside which figure. */
  about: string;
}

/** What a board did, in its own words. */
export function BoardNote({ note: { words, writtenOn }, about }: BoardNoteProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <figure className={classes.note}>
      <figcaption className={classes.about}>
        {text('note.of', { about, date: formats.date(writtenOn) })}
      </figcaption>
      <blockquote>{words}</blockquote>
    </figure>
  );
}
