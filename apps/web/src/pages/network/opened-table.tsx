import type { OpenedFigure } from '../../api/figure-openings.js';
import { ownKinds } from '../../api/release-body.js';
import { useText } from '../../text/use-text.js';
import { DataTable } from './data-table.js';
import { useNetworkWords } from './use-network-words.js';

interface OpenedTableProps {
  title: string;
  figures: readonly OpenedFigure[];
}

/** Exact counts as another board sees them, a table for each figure. */
export function OpenedTable({ title, figures }: OpenedTableProps) {
  const text = useText();
  const { percent, period } = useNetworkWords();
  return ownKinds.map((kind) => {
    const rows = figures.filter((one) => one.kind === kind);
    const name = text(`networkKind.${kind}`);
    return rows.length === 0 ? null : (
      <div key={kind}>
        <p>
          <strong>{name}</strong>
        </p>
        <DataTable
          title={`${title}, ${name}`}
          table={{
            columns: [text('network.began'), text('opening.exact')],
            rows: rows.map(({ from, to, n, out }) => [
              period(from, to),
              out === null
                ? text('opening.hidden', { n })
                : text('ours.exactIs', { out, n, share: percent(out / n) }),
            ]),
          }}
        />
      </div>
    );
  });
}
