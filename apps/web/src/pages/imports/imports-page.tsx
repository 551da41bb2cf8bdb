import { Button, Skeleton } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import { changesWithImports, memberImportsQuery, startMemberImport } from '../../api/member-imports.js';
import { nodesOf } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { UploadForm } from '../../form/upload-form.js';
import { PageTitle } from '../../shell/page-title.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './imports-page.module.css';

/** Where a cooperative brings the sheet of its members, and finds the ones it brought before. */
export function ImportsPage() {
  const [{ data, error }, ask] = useQuery({
    query: memberImportsQuery,
    variables: {},
    context: changesWithImports,
  });
  const text = useText();
  const formats = useFormats();
  const imports = data && nodesOf(data.memberImports);
  return (
    <div className={classes.page}>
      <div>
        <PageTitle name={text('imports.title')}>{text('imports.title')}</PageTitle>
        <p className={classes.lead}>{text('imports.lead')}</p>
      </div>
      <div className={classes.card}>
        <StartForm />
        {data && (
          <Button
            variant="default"
            leftSection={<IconDownload size={20} stroke={1.8} aria-hidden="true" />}
            onClick={() => save(data.memberImportTemplate)}
          >
            {text('imports.template')}
          </Button>
        )}
      </div>
      {error && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {!error && !imports && <Skeleton aria-busy="true" height={120} radius="lg" />}
      {imports && imports.length > 0 && (
        <section aria-labelledby="earlier" className={classes.part}>
          <h2 id="earlier">{text('imports.earlier')}</h2>
          <ul className={classes.list}>
            {imports.map(({ id, fileName, state, startedAt }) => (
              <li key={id}>
                <Link to="/imports/$importId" params={{ importId: id }}>
                  {fileName}
                </Link>
                <span>
                  {text(`importState.${state}`)} · {formats.moment(startedAt)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function StartForm() {
  const navigate = useNavigate();
  const text = useText();
  return (
    <UploadForm
      submit={text('imports.start')}
      label={text('imports.sheet')}
      hint={text('imports.sheetHint')}
      accept=".csv,.xlsx"
      purpose="SHEET"
      mutation={startMemberImport}
      startedOf={({ startMemberImport: { memberImport, userErrors } }) => ({
        id: memberImport?.id ?? null,
        userErrors,
      })}
      onStarted={(importId) => void navigate({ to: '/imports/$importId', params: { importId } })}
    />
  );
}

/** Hands the empty sheet to the browser, which saves it. */
function save({ fileName, content }: { fileName: string; content: string }): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/csv' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  // the browser has read it by then
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
