import type { OpenedFigure } from '../../api/figure-openings.js';
import { useText } from '../../text/use-text.js';
import { DataTable } from './data-table.js';
import { useNetworkWords } from './use-network-words.js';

interface OpenedTableProps {
  title: string;
  figures: readonly OpenedFigure[];
}

/** Exact counts as another board sees them. */
export function OpenedTable({ title, figures }: OpenedTableProps) {
  const text = useText();
  const { percent, period } = useNetworkWords();
  return (
    <DataTable
      title={title}
      table={{
        columns: [text('opening.figure'), text('network.began'), text('opening.exact')],
        rows: figures.map(({ kind, from, to, n, out }) => [
          text(`networkKind.${kind}`),
          period(from, to),
          out === null
            ? text('opening.hidden', { n })
            : text('ours.exactIs', { out, n, share: percent(out / n) }),
        ]),
      }}
    />
  );
}
