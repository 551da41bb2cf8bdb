import type { ChartTable } from '#charts';
import tables from '../../money/money.module.css';
import { useText } from '../../text/use-text.js';
import classes from './network.module.css';

interface DataTableProps {
  title: string;
  table: ChartTable;
}

/** Numbers under their heads, the first of each row its name. Wider than a phone it scrolls by itself, by keyboard too. */
export function DataTable({ title, table: { columns, rows } }: DataTableProps) {
  const text = useText();
  return (
    // not named as the part that it stands in: two places of one name cannot be told apart
    <div
      role="region"
      aria-label={`${text('network.asTable')}: ${title}`}
      tabIndex={0}
      className={tables.scroll}
    >
      <table className={`${tables.table} ${classes.table}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], at) => (
            // rows may be alike in everything but their place
            <tr key={at}>
              <th scope="row">{name}</th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
