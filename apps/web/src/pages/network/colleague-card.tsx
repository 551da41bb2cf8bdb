import { Button } from '@mantine/core';
import type { Colleague } from '../../api/colleagues.js';
import type { OwnKind } from '../../api/release-body.js';
import { useText } from '../../text/use-text.js';
import { BoardNote } from './board-note.js';
import classes from './network.module.css';
import { useNetworkWords } from './use-network-words.js';
import { useSettingWords } from './use-setting-words.js';

interface ColleagueCardProps {
  colleague: Colleague;
  kind: OwnKind;
  /** Absent for who may not ask. */
  onAsk?: () => void;
}

/** A cooperative: what it arranges as we do and what otherwise, its figure, and what its board did. */
export function ColleagueCard({ colleague, kind, onAsk }: ColleagueCardProps) {
  const text = useText();
  const words = useSettingWords();
  const { percent, period } = useNetworkWords();
  const { label, settings, figures, programme } = colleague;
  const figure = figures.find((one) => one.kind === kind);
  const alike = settings.filter(({ isAlike }) => isAlike);
  const unlike = settings.filter(({ isAlike }) => !isAlike);
  return (
    <article className={classes.sheet}>
      <h3>{label}</h3>
      <p className={classes.about}>{text(`decide.programme.${programme}`)}</p>
      <p>
        {figure
          ? text('fellows.figure', {
              kind: text(`networkKind.${kind}`),
              share: percent(figure.rate),
              low: percent(figure.low),
              high: percent(figure.high),
              n: figure.n,
              period: period(figure.from, figure.to),
            })
          : text('fellows.noFigure')}
      </p>
      <Settings title={text('fellows.alike')} lines={alike.map(words.line)} />
      <Settings title={text('fellows.unlike')} lines={unlike.map(words.line)} />
      {figures.map(
        ({ note, kind: beside }) =>
          note && <BoardNote key={note.id} note={note} about={text(`networkKind.${beside}`)} />,
      )}
      {onAsk && (
        <div>
          <Button
            variant="default"
            aria-haspopup="dialog"
            aria-label={`${text('boardTalk.ask')}: ${label}`}
            onClick={onAsk}
          >
            {text('boardTalk.ask')}
          </Button>
        </div>
      )}
    </article>
  );
}

function Settings({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul className={classes.bullets}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
