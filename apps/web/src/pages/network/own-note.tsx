import { useState } from 'react';
import { type Note, withdrawNote, writeNote } from '../../api/colleagues.js';
import { ChangeDialog } from '../../form/change-form.js';
import { LongTextField } from '../../form/fields.js';
import { OneTap } from '../../form/one-tap.js';
import { OpenButton } from '../../form/open-button.js';
import { useSend } from '../../form/use-send.js';
import { useText } from '../../text/use-text.js';
import { BoardNote } from './board-note.js';
import classes from './network.module.css';

interface OwnNoteProps {
  /** Which figure. */
  about: string;
  quarter: string;
  /** By which the release lists it. */
  of: string;
  note: Note | undefined;
}

/** What the own board did beside one of its figures, and a way to say it. */
export function OwnNote({ about, quarter, of, note }: OwnNoteProps) {
  const send = useSend();
  const text = useText();
  const [isWriting, setWriting] = useState(false);
  return (
    <div className={classes.list}>
      {note && <BoardNote note={note} about={about} />}
      <div className={classes.acts}>
        <OpenButton
          label={text(note ? 'note.change' : 'note.write', { about })}
          onOpen={() => setWriting(true)}
        />
        {note && (
          <OneTap
            label={text('note.withdraw')}
            about={about}
            variant="default"
            send={() => send(withdrawNote, { input: { networkNoteId: note.id } })}
            onDone={() => undefined}
          />
        )}
      </div>
      {isWriting && (
        <ChangeDialog
          title={text('note.title')}
          about={about}
          submit={text('note.submit')}
          change={writeNote}
          input={(typed) => ({ quarter, key: of, words: typed.text('words') })}
          onDone={() => setWriting(false)}
          onCancel={() => setWriting(false)}
        >
          <p>{text('note.lead')}</p>
          <LongTextField
            name="words"
            label={text('note.words')}
            hint={text('note.hint')}
            most={1000}
            rows={6}
            {...(note && { starts: note.words })}
          />
        </ChangeDialog>
      )}
    </div>
  );
}
