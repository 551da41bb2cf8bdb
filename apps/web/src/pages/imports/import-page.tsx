import { Button, Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import {
  cancelMemberImport,
  changesWithImports,
  memberImportQuery,
  type MemberImport,
} from '../../api/member-imports.js';
import { useLookAgain } from '../../api/use-look-again.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { ChangeDialog } from '../../form/change-form.js';
import { useOpened } from '../../form/use-opened.js';
import { PageTitle } from '../../shell/page-title.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { ImportFindings } from './import-findings.js';
import { ImportMapping } from './import-mapping.js';
import classes from './imports-page.module.css';

const isAtWork = ({ state }: MemberImport): boolean => state === 'CHECKING' || state === 'RUNNING';
const isOver = ({ state }: MemberImport): boolean =>
  state === 'DONE' || state === 'CANCELLED' || state === 'EXPIRED';

/** One sheet on its way in. It can be left and found again. */
export function ImportPage() {
  const { importId } = useParams({ from: '/signed-in/imports/$importId' });
  const [{ data, error }, ask] = useQuery({
    query: memberImportQuery,
    variables: { id: importId },
    context: changesWithImports,
  });
  const text = useText();
  const atWork = data ? isAtWork(data.memberImport) : false;
  useLookAgain(atWork, ask);
  return (
    <div className={classes.page}>
      <div>
        <Link to="/imports" className={classes.back}>
          <IconArrowLeft size={20} stroke={1.8} aria-hidden="true" />
          {text('imports.title')}
        </Link>
        <PageTitle name={text('imports.title')}>
          {data?.memberImport.fileName ?? text('imports.title')}
        </PageTitle>
      </div>
      {error && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {!error && !data && <Skeleton aria-busy="true" height={260} radius="lg" />}
      {!error && data && <Stage memberImport={data.memberImport} />}
    </div>
  );
}

/** Where it stands, and what can be done there. */
function Stage({ memberImport }: { memberImport: MemberImport }) {
  const text = useText();
  const formats = useFormats();
  const cancelling = useOpened<'cancel'>();
  const { id, state, counts, errorMessage, expiresAt, fileName } = memberImport;
  return (
    <>
      <p role="status" className={classes.lead}>
        {text(`importState.${state}.lead`, { count: counts?.newRows ?? 0 })}
      </p>
      {state === 'DONE' && <Link to="/pipeline">{text('imports.toBoard')}</Link>}
      {state === 'FAILED' && <p className={classes.failed}>{errorMessage}</p>}
      {isAtWork(memberImport) && <Progress memberImport={memberImport} />}
      {state === 'CHECKED' && counts && <ImportFindings importId={id} counts={counts} />}
      {!isAtWork(memberImport) && !isOver(memberImport) && (
        <ImportMapping key={state} memberImport={memberImport} />
      )}
      {!isOver(memberImport) && (
        <p className={classes.end}>
          <span>{text('imports.expires', { moment: formats.moment(expiresAt) })}</span>
          <Button variant="default" aria-haspopup="dialog" onClick={() => cancelling.open('cancel')}>
            {text('imports.cancel')}
          </Button>
        </p>
      )}
      {cancelling.opened && (
        <ChangeDialog
          title={text('imports.cancel')}
          about={fileName}
          submit={text('imports.cancel')}
          change={cancelMemberImport}
          input={() => ({ importId: id })}
          onDone={cancelling.close}
          onCancel={cancelling.close}
        >
          <p>{text('imports.cancelLead')}</p>
        </ChangeDialog>
      )}
    </>
  );
}

function Progress({ memberImport: { rowsDone, rowsTotal } }: { memberImport: MemberImport }) {
  const text = useText();
  return (
    <div className={classes.progress}>
      <progress
        aria-label={text('imports.progress')}
        {...(rowsTotal !== null && { max: rowsTotal, value: rowsDone })}
      />
      {rowsTotal !== null && <p>{text('imports.rows', { done: rowsDone, total: rowsTotal })}</p>}
    </div>
  );
}
