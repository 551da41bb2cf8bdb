import { useId, type ReactNode } from 'react';
import type { PreviewBlock, PreviewKind } from '../../api/network-preview.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { DataTable } from './data-table.js';
import classes from './network.module.css';
import { useNetworkWords } from './use-network-words.js';

interface ShownKindProps {
  of: PreviewKind;
  /** The name under which a figure of its own stands. */
  label: string;
  /** Under its numbers. */
  children?: ReactNode;
}

/** One figure: the own exact numbers beside what others see, and where the network lies. */
export function ShownKind({ of, label, children }: ShownKindProps) {
  const id = useId();
  const text = useText();
  const formats = useFormats();
  const { percent, period } = useNetworkWords();
  const { kind, choice, message, range, pooled, blocks, noiseAtMost } = of;
  const shown = ({ published }: PreviewBlock) =>
    published
      ? text('ours.shownIs', {
          share: percent(published.rate),
          low: percent(published.low),
          high: percent(published.high),
          n: published.n,
        })
      : text('ours.shownNext');
  const title = text(`networkKind.${kind}`);
  const table = {
    columns: [text('network.began'), text('ours.exact'), text('ours.shown')],
    rows: blocks.map((block) => [
      period(block.from, block.to),
      block.ownN > 0
        ? text('ours.exactIs', {
            out: block.ownOut,
            n: block.ownN,
            share: percent(block.ownOut / block.ownN),
          })
        : text('ours.exactNone'),
      shown(block),
    ]),
  };
  return (
    <section aria-labelledby={id} className={classes.sheet}>
      <h2 id={id}>{title}</h2>
      <p className={classes.chosen}>
        <strong>{text(`decide.${choice}`)}.</strong> {message ?? text('ours.named', { label })}
      </p>
      {blocks.length > 0 && <DataTable title={title} table={table} />}
      {blocks.some(({ published }) => !published) && (
        <p className={classes.about}>{text('ours.noise', { noise: noiseAtMost })}</p>
      )}
      {blocks.some(({ published }) => published) && <p className={classes.about}>{text('ours.differs')}</p>}
      {range && <p>{text('ours.range', { low: percent(range.low), high: percent(range.high) })}</p>}
      {pooled && <p>{text('ours.pooled', { share: percent(pooled.rate), n: formats.number(pooled.n) })}</p>}
      {children}
      <details>
        <summary>
          {text('network.definition')}
          <span className="visually-hidden"> {title}</span>
        </summary>
        <p>{text(`networkKind.${kind}.is`)}</p>
      </details>
    </section>
  );
}
