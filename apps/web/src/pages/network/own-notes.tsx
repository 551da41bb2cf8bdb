import type { Note } from '../../api/colleagues.js';
import type { PreviewKind } from '../../api/network-preview.js';
import { useText } from '../../text/use-text.js';
import { OwnNote } from './own-note.js';
import { useNetworkWords } from './use-network-words.js';

interface OwnNotesProps {
  of: PreviewKind;
  /** Of the newest release. */
  quarter: string;
  notes: readonly Note[];
}

/** What the own board did: beside its latest published group, and wherever it said something before. */
export function OwnNotes({ of: { kind, blocks }, quarter, notes }: OwnNotesProps) {
  const text = useText();
  const { period } = useNetworkWords();
  const listed = blocks.flatMap(({ key, from, to }) => (key ? [{ key, from, to }] : []));
  const shown = listed.filter(
    ({ key }, at) => at === listed.length - 1 || notes.some((one) => one.key === key),
  );
  return shown.map(({ key, from, to }) => (
    <OwnNote
      key={key}
      about={text('note.beside', { kind: text(`networkKind.${kind}`), period: period(from, to) })}
      quarter={quarter}
      of={key}
      note={notes.find((one) => one.key === key)}
    />
  ));
}
