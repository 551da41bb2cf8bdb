import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useClient } from 'urql';
import { failureOf, type Failure } from '../../api/failure.js';
import { reportLinksQuery, type Report, type ReportFormat } from '../../api/reports.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useSignedIn } from '../../session/session-context.js';
import { useText } from '../../text/use-text.js';
import classes from './reports.module.css';

interface ReportFilesProps {
  report: Report;
  /** Opening the first is what the page is for. */
  isMain?: boolean;
}

/** A button for each file of a report that is there. Its link is asked for at the moment of opening: it is short-lived. */
export function ReportFiles({ report, isMain = false }: ReportFilesProps) {
  const { files } = useSignedIn();
  const client = useClient();
  const text = useText();
  const [busy, setBusy] = useState<ReportFormat | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = async (format: ReportFormat) => {
    setBusy(format);
    setProblem(null);
    const { data, error } = await client
      .query(reportLinksQuery, { id: report.id }, { requestPolicy: 'network-only' })
      .toPromise();
    setFailure(data ? null : failureOf(error));
    const link = data?.report.files.find((file) => file.format === format)?.link;
    if (link) setProblem((await files.download(link))?.message ?? null);
    else if (data) setProblem(text('report.fileGone'));
    setBusy(null);
  };
  return (
    <div className={classes.files}>
      {report.files.map(({ format }, place) => (
        <Button
          key={format}
          variant={isMain && place === 0 ? 'filled' : 'default'}
          loading={busy === format}
          aria-label={`${text('report.open', { format: text(`reportFormat.${format}`) })}: ${report.name}`}
          leftSection={<IconDownload size={20} stroke={1.8} aria-hidden="true" />}
          onClick={() => void open(format)}
        >
          {text('report.open', { format: text(`reportFormat.${format}`) })}
        </Button>
      ))}
      {problem !== null && (
        <p role="alert" className={classes.problem}>
          {problem || text('failure.UNREACHABLE.what')}
        </p>
      )}
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
