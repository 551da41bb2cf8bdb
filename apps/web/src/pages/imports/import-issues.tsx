import type { ImportIssue } from '../../api/member-imports.js';
import { useText } from '../../text/use-text.js';
import classes from './imports-page.module.css';

export interface ImportIssuesProps {
  issues: readonly ImportIssue[];
  /** Rows that look like somebody who is here and are somebody else. */
  asNew: ReadonlySet<number>;
  onChoose(row: number, isNew: boolean): void;
}

/** Row by row, as the spreadsheet counts them; of who looks like somebody it can be said that it is another. */
export function ImportIssues({ issues, asNew, onChoose }: ImportIssuesProps) {
  const text = useText();
  return (
    <div className={classes.scroll} role="region" aria-label={text('imports.issues')} tabIndex={0}>
      <table className={classes.issues}>
        <thead>
          <tr>
            <th scope="col">{text('imports.row')}</th>
            <th scope="col">{text('imports.column')}</th>
            <th scope="col">{text('imports.what')}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map(({ row, column, kind, message }, place) => (
            <tr key={`${row} ${place}`} data-kind={kind}>
              <td>{row}</td>
              <td>{column ?? ''}</td>
              <td>
                <strong>{text(`issueKind.${kind}`)}</strong> {message}
                {kind === 'DUPLICATE' && (
                  <label className={classes.tick}>
                    <input
                      type="checkbox"
                      checked={asNew.has(row)}
                      onChange={(event) => onChoose(row, event.currentTarget.checked)}
                    />
                    {text('imports.asNew', { row })}
                  </label>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
