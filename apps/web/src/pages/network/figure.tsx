import { useId, type ComponentType, type ReactNode } from 'react';
import { useElementSize } from '@mantine/hooks';
import type { ChartTable, ChartWords } from '#charts';
import { useText } from '../../text/use-text.js';
import { DataTable } from './data-table.js';
import classes from './network.module.css';

interface FigureProps<T extends ChartWords> {
  chart: T;
  draw: ComponentType<{ chart: T; width?: number | undefined }>;
  tableOf: (chart: T) => ChartTable;
  /** Above the chart. */
  children?: ReactNode;
  /** What counts, and by which version of the definition. */
  definition: string;
  version: string;
  /** Under the chart. */
  after?: ReactNode;
}

/** A chart with what it means: words above it, its numbers as a table below, and what counts in it. */
export function Figure<T extends ChartWords>(props: FigureProps<T>) {
  const { chart, draw: Draw, tableOf, children, definition, version, after } = props;
  const id = useId();
  const text = useText();
  const { ref, width } = useElementSize();
  const table = tableOf(chart);
  return (
    <section aria-labelledby={id} className={classes.sheet}>
      <h2 id={id}>{chart.title}</h2>
      {children}
      <div ref={ref} className={classes.chart}>
        {/* until it is known how wide it stands, as wide as usual */}
        <Draw chart={chart} width={width || undefined} />
      </div>
      {after}
      {table.rows.length > 0 && (
        <details>
          <summary>
            {text('network.asTable')}
            <span className="visually-hidden">: {chart.title}</span>
          </summary>
          <DataTable title={chart.title} table={table} />
        </details>
      )}
      <Definition words={definition} version={version} of={chart.title} />
    </section>
  );
}

interface DefinitionProps {
  words: string;
  version: string;
  /** Of which figure; for who hears the page. */
  of: string;
}

export function Definition({ words, version, of }: DefinitionProps) {
  const text = useText();
  return (
    <details>
      <summary>
        {text('network.definition')}
        <span className="visually-hidden"> {of}</span>
      </summary>
      <p>{words}</p>
      <p className={classes.about}>{text('network.version', { version })}</p>
    </details>
  );
}
