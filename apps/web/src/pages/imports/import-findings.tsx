import { useState } from 'react';
import { Skeleton } from '@mantine/core';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import {
  changesWithImports,
  memberImportIssuesQuery,
  runMemberImport,
  type ImportCounts,
} from '../../api/member-imports.js';
import { nodesOf } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { Form } from '../../form/form.js';
import { useSend } from '../../form/use-send.js';
import { useText } from '../../text/use-text.js';
import { ImportIssues } from './import-issues.js';
import classes from './imports-page.module.css';

const kinds = ['newRows', 'unchangedRows', 'differentRows', 'duplicateRows', 'faultyRows'] as const;

/** What the dry run found, and the step after it: in, all who are new, or nobody. */
export function ImportFindings({ importId, counts }: { importId: string; counts: ImportCounts }) {
  const [asNew, setAsNew] = useState<ReadonlySet<number>>(new Set());
  const [{ data, error }, ask] = useQuery({
    query: memberImportIssuesQuery,
    variables: { importId },
    context: changesWithImports,
  });
  const send = useSend();
  const text = useText();
  const issues = data && nodesOf(data.memberImportIssues);
  const count = counts.newRows + asNew.size;
  return (
    <section aria-labelledby="findings" className={classes.part}>
      <h2 id="findings">{text('imports.findings')}</h2>
      <dl className={classes.counts}>
        {kinds
          .filter((kind) => kind === 'newRows' || counts[kind] > 0)
          .map((kind) => (
            <div key={kind} data-kind={kind}>
              <dt>{text(`imports.${kind}`)}</dt>
              <dd>{counts[kind]}</dd>
            </div>
          ))}
      </dl>
      {error && <FailureNotice failure={failureOf(error)} onRetry={() => ask()} />}
      {!error && !issues && <Skeleton aria-busy="true" height={120} />}
      {issues && issues.length > 0 && (
        <ImportIssues
          issues={issues}
          asNew={asNew}
          onChoose={(row, isNew) =>
            setAsNew((before) => new Set(isNew ? [...before, row] : [...before].filter((one) => one !== row)))
          }
        />
      )}
      {data?.memberImportIssues.pageInfo.hasNextPage && <p>{text('imports.moreIssues')}</p>}
      {counts.faultyRows > 0 && <p className={classes.failed}>{text('imports.faults')}</p>}
      {counts.faultyRows === 0 && count > 0 && (
        <Form
          submit={text('imports.run', { count })}
          send={() => send(runMemberImport, { input: { importId, asNewRows: [...asNew] } })}
          onDone={() => undefined}
        >
          <p>{text('imports.runLead')}</p>
        </Form>
      )}
      {counts.faultyRows === 0 && count === 0 && <p>{text('imports.nobodyNew')}</p>}
    </section>
  );
}
