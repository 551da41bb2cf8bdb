import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { bankImportQuery, changesWithBankImports, type BankImport } from '../../api/bank-imports.js';
import { useLookAgain } from '../../api/use-look-again.js';
import { BackTo } from '../../money/back-to.js';
import { Answer } from '../../shell/answer.js';
import { PageTitle } from '../../shell/page-title.js';
import frame from '../../shell/page.module.css';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import askClasses from '../ask/ask-page.module.css';
import imports from '../imports/imports-page.module.css';
import classes from './bank.module.css';

/** One bank file on its way in. It can be left and found again. */
export function BankImportPage() {
  const { importId } = useParams({ from: '/signed-in/bank/imports/$importId' });
  const text = useText();
  const asked = useQuery({
    query: bankImportQuery,
    variables: { id: importId },
    context: changesWithBankImports,
  });
  const [{ data }, ask] = asked;
  const isReading = data?.bankImport.state === 'READING';
  useLookAgain(isReading, ask);
  return (
    <div className={frame.page}>
      <BackTo to="/bank/imports" label={text('bank.imports')} />
      <PageTitle name={text('bank.imports')}>{data?.bankImport.fileName ?? text('bank.imports')}</PageTitle>
      <Answer asked={asked}>{({ bankImport }) => <Stage bankImport={bankImport} />}</Answer>
    </div>
  );
}

function Stage({ bankImport }: { bankImport: BankImport }) {
  const text = useText();
  const formats = useFormats();
  const { state, percent, entriesRead, imported, alreadyKnown, statements, errorMessage } = bankImport;
  return (
    <div className={classes.card}>
      <p role="status" className={frame.lead}>
        {text(`bankImport.${state}.lead`, { count: imported })}
      </p>
      {state === 'READING' && (
        <div className={imports.progress}>
          <progress aria-label={text('bankImport.progress')} max={100} value={percent} />
          <p>{text('bankImport.read', { percent, count: formats.number(entriesRead) })}</p>
          <p>{text('bankImport.mayLeave')}</p>
        </div>
      )}
      {(state === 'REFUSED' || state === 'FAILED') && (
        <>
          <p className={classes.problem}>{errorMessage}</p>
          <p>{text('bankImport.nothingKept')}</p>
        </>
      )}
      {state === 'DONE' && (
        <>
          <dl className={imports.counts}>
            <div>
              <dt>{text('bankImport.new')}</dt>
              <dd>{formats.number(imported)}</dd>
            </div>
            <div>
              <dt>{text('bankImport.known')}</dt>
              <dd>{formats.number(alreadyKnown)}</dd>
            </div>
            <div>
              <dt>{text('bankImport.statements')}</dt>
              <dd>{formats.number(statements)}</dd>
            </div>
          </dl>
          <div>
            <Link to="/bank" className={askClasses.main}>
              {text('bankImport.toInbox')}
            </Link>
          </div>
        </>
      )}
    </div>
  );
}
