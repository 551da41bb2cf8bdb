import { askForIntroduction, boardThemes } from '../../api/board-introductions.js';
import type { Colleague } from '../../api/colleagues.js';
import { ChangeDialog } from '../../form/change-form.js';
import { LongTextField, SelectField } from '../../form/fields.js';
import { useText } from '../../text/use-text.js';

interface AskIntroductionProps {
  colleague: Pick<Colleague, 'cooperativeId' | 'label'>;
  onDone(): void;
  onCancel(): void;
}

/** Asks another board to get to know each other. */
export function AskIntroduction({ colleague, onDone, onCancel }: AskIntroductionProps) {
  const text = useText();
  return (
    <ChangeDialog
      title={text('boardTalk.ask')}
      about={colleague.label}
      submit={text('boardTalk.submit')}
      change={askForIntroduction}
      input={(typed) => ({
        cooperativeId: colleague.cooperativeId,
        theme: typed.text('theme'),
        words: typed.text('words'),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{text('boardTalk.lead')}</p>
      <SelectField
        name="theme"
        label={text('boardTalk.theme')}
        options={boardThemes.map((value) => ({ value, label: text(`theme.${value}`) }))}
      />
      <LongTextField
        name="words"
        label={text('boardTalk.words')}
        hint={text('boardTalk.wordsHint')}
        most={500}
      />
    </ChangeDialog>
  );
}
