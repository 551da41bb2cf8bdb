import { Link, useNavigate } from '@tanstack/react-router';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from 'urql';
import {
  bankImportsQuery,
  changesWithBankImports,
  importBankStatement,
  openBankAccount,
  type BankAccount,
} from '../../api/bank-imports.js';
import { nodesOf } from '../../api/scalars.js';
import { ChangeDialog } from '../../form/change-form.js';
import { TextField } from '../../form/fields.js';
import { OpenButton } from '../../form/open-button.js';
import { UploadForm } from '../../form/upload-form.js';
import { useOpened } from '../../form/use-opened.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { PageTitle } from '../../shell/page-title.js';
import frame from '../../shell/page.module.css';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { BankNav } from './bank-nav.js';
import classes from './bank.module.css';

/** Where a file of the bank is brought in, and how far the statements of each account go. */
export function BankImportsPage() {
  const { viewer } = useSignedIn();
  const text = useText();
  const formats = useFormats();
  const { opened, open, close, done, told } = useOpened<'account'>();
  const asked = useQuery({
    query: bankImportsQuery,
    variables: {},
    context: changesWithBankImports,
    requestPolicy: 'cache-and-network',
  });
  return (
    <div className={frame.page}>
      <div>
        <PageTitle name={text('bank.imports')}>{text('bank.imports')}</PageTitle>
        <p className={frame.lead}>{text('bankImport.lead')}</p>
      </div>
      <BankNav />
      {told}
      {may(viewer, permissions.importBank) && (
        <div className={classes.card}>
          <StartForm />
        </div>
      )}
      <Answer asked={asked}>
        {({ bankImports, bankAccounts }) => (
          <>
            <section aria-labelledby="accounts" className={classes.part}>
              <h2 id="accounts">{text('bankAccount.title')}</h2>
              {bankAccounts.length === 0 && <p>{text('bankAccount.none')}</p>}
              {bankAccounts.length > 0 && (
                <ul className={classes.rows}>
                  {bankAccounts.map((account) => (
                    <AccountRow key={account.iban} account={account} />
                  ))}
                </ul>
              )}
              {may(viewer, permissions.importBank) && (
                <div>
                  <OpenButton label={text('bankAccount.open')} onOpen={() => open('account')} />
                </div>
              )}
            </section>
            {bankImports.edges.length > 0 && (
              <section aria-labelledby="earlier" className={classes.part}>
                <h2 id="earlier">{text('bankImport.earlier')}</h2>
                <ul className={classes.rows}>
                  {nodesOf(bankImports).map(({ id, fileName, state, startedAt }) => (
                    <li key={id}>
                      <Link to="/bank/imports/$importId" params={{ importId: id }}>
                        {fileName}
                      </Link>
                      <span>
                        {text(`bankImport.${state}`)} · {formats.moment(startedAt)}
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Answer>
      {opened && (
        <ChangeDialog
          title={text('bankAccount.open')}
          submit={text('bankAccount.submit')}
          change={openBankAccount}
          input={(typed) => ({ iban: typed.text('iban'), name: typed.text('name') })}
          onDone={() => done(text('bankAccount.done'))}
          onCancel={close}
        >
          <TextField
            name="iban"
            label={text('bankAccount.iban')}
            hint={text('bankAccount.ibanHint')}
            most={42}
          />
          <TextField
            name="name"
            label={text('bankAccount.name')}
            hint={text('bankAccount.nameHint')}
            most={100}
          />
        </ChangeDialog>
      )}
    </div>
  );
}

/** An account, how far its statements go, and where one is missing. */
function AccountRow({ account: { iban, name, lastClosing, lastClosingOn, gaps } }: { account: BankAccount }) {
  const text = useText();
  const formats = useFormats();
  return (
    <li>
      <span>
        <strong>{name}</strong>
        {iban}
      </span>
      <span>
        {lastClosing && lastClosingOn
          ? text('bankAccount.closing', {
              amount: formats.money(lastClosing),
              date: formats.date(lastClosingOn),
            })
          : text('bankAccount.noStatement')}
      </span>
      {gaps.map(({ statement, on, expected, stated }) => (
        <span key={`${statement} ${on}`} className={classes.gap}>
          <IconAlertTriangle size={18} stroke={1.8} aria-hidden="true" />{' '}
          {text('bankAccount.gap', {
            statement,
            date: formats.date(on),
            expected: formats.money(expected),
            stated: formats.money(stated),
          })}
        </span>
      ))}
    </li>
  );
}

function StartForm() {
  const navigate = useNavigate();
  const text = useText();
  return (
    <UploadForm
      submit={text('bankImport.start')}
      label={text('bankImport.file')}
      hint={text('bankImport.fileHint')}
      accept=".xml,.sta,.mt940,.940,.txt,.swi"
      purpose="BANK_FILE"
      mutation={importBankStatement}
      startedOf={({ importBankStatement: { bankImport, userErrors } }) => ({
        id: bankImport?.id ?? null,
        userErrors,
      })}
      onStarted={(importId) => void navigate({ to: '/bank/imports/$importId', params: { importId } })}
    />
  );
}
