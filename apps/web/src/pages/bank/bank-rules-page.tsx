import { useQuery } from 'urql';
import {
  addBankRule,
  bankRulesQuery,
  changesWithRules,
  endBankRule,
  type BankRule,
} from '../../api/bank-rules.js';
import { bankTargetsQuery, mostTargets, type TargetLedgerAccount } from '../../api/bank-targets.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { ChangeDialog, ChangeForm } from '../../form/change-form.js';
import { ChoiceField } from '../../form/choice-field.js';
import { Dialog } from '../../form/dialog.js';
import { DateField, TextField } from '../../form/fields.js';
import { FindField } from '../../form/find-field.js';
import { OpenButton } from '../../form/open-button.js';
import { TickField } from '../../form/tick-field.js';
import { useOpened } from '../../form/use-opened.js';
import { VatField } from '../../money/vat-field.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { PageTitle } from '../../shell/page-title.js';
import frame from '../../shell/page.module.css';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { BankNav } from './bank-nav.js';
import classes from './bank.module.css';
import { accountOptions } from './target-options.js';
import { accountWords } from './target-words.js';

type Opened = { act: 'add' } | { act: 'end'; rule: BankRule };

/** What is done with payments that come back: the rent, the telephone, the bank's own costs. */
export function BankRulesPage() {
  const { instance } = useSessionSnapshot();
  const { viewer } = useSignedIn();
  const text = useText();
  const { opened, open, close, done, told } = useOpened<Opened>();
  const asked = useQuery({ query: bankRulesQuery, variables: {}, context: changesWithRules });
  const mayBook = may(viewer, permissions.bookBank);
  const ends = { onDone: () => done(text(`rule.${opened?.act ?? 'add'}.done`)), onCancel: close };
  return (
    <div className={frame.page}>
      <div>
        <PageTitle name={text('bank.rules')}>{text('bank.rules')}</PageTitle>
        <p className={frame.lead}>{text('rule.lead')}</p>
      </div>
      <BankNav />
      {told}
      {mayBook && (
        <div>
          <OpenButton label={text('rule.add')} onOpen={() => open({ act: 'add' })} />
        </div>
      )}
      <Answer asked={asked}>
        {({ bankRules }) =>
          bankRules.edges.length === 0 ? (
            <p>{text('rule.none')}</p>
          ) : (
            <ul className={classes.list}>
              {nodesOf(bankRules).map((rule) => (
                <li key={rule.id}>
                  <RuleCard rule={rule} mayEnd={mayBook} onEnd={() => open({ act: 'end', rule })} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {opened?.act === 'add' && <AddRule {...ends} />}
      {opened?.act === 'end' && instance && (
        <EndRule rule={opened.rule} today={instance.businessDate} {...ends} />
      )}
    </div>
  );
}

function RuleCard({ rule, mayEnd, onEnd }: { rule: BankRule; mayEnd: boolean; onEnd(): void }) {
  const text = useText();
  const formats = useFormats();
  const conditions = [
    rule.iban && text('rule.hasIban', { iban: rule.iban }),
    rule.nameContains && text('rule.hasName', { name: rule.nameContains }),
    rule.textContains && text('rule.hasText', { text: rule.textContains }),
    rule.direction && text(`rule.${rule.direction}`),
  ].filter(Boolean);
  return (
    <article className={classes.card}>
      <div className={classes.cardHead}>
        <h2>{rule.name}</h2>
        <p className={classes.about}>
          {rule.endsOn
            ? text('rule.ended', { date: formats.date(rule.endsOn) })
            : text('rule.since', { date: formats.date(rule.validFromOn) })}
        </p>
      </div>
      <p>{text('rule.when', { conditions: conditions.join(', ') })}</p>
      <p>
        {rule.account ? text('rule.then', { account: accountWords(rule.account) }) : text('rule.thenIgnore')}{' '}
        {text(rule.isAutomatic ? 'rule.byItself' : 'rule.proposes')}
      </p>
      {mayEnd && !rule.endsOn && (
        <div className={classes.acts}>
          <OpenButton label={text('rule.end')} onOpen={onEnd} />
        </div>
      )}
    </article>
  );
}

interface Ends {
  onDone(): void;
  onCancel(): void;
}

function AddRule(ends: Ends) {
  const asked = useQuery({ query: bankTargetsQuery, variables: { first: mostTargets } });
  const text = useText();
  return (
    <Dialog title={text('rule.add')} onClose={ends.onCancel}>
      {/* a rule without an account ignores: the accounts are there before it can be kept */}
      <Answer asked={asked}>
        {({ ledgerAccounts }) => <RuleForm accounts={ledgerAccounts} {...ends} />}
      </Answer>
    </Dialog>
  );
}

function RuleForm({ accounts, ...ends }: Ends & { accounts: readonly TargetLedgerAccount[] }) {
  const text = useText();
  return (
    <ChangeForm
      submit={text('rule.add.submit')}
      change={addBankRule}
      input={(typed) => ({
        name: typed.text('name'),
        iban: typed.optional('iban'),
        nameContains: typed.optional('nameContains'),
        textContains: typed.optional('textContains'),
        direction: typed.optional('direction'),
        accountNumber: typed.optional('accountNumber'),
        vat: typed.optional('vat'),
        isAutomatic: typed.isTicked('isAutomatic'),
      })}
      {...ends}
    >
      <TextField name="name" label={text('rule.name')} hint={text('rule.nameHint')} most={100} />
      <p>{text('rule.conditions')}</p>
      <TextField name="nameContains" label={text('rule.nameContains')} isOptional most={100} />
      <TextField name="textContains" label={text('rule.textContains')} isOptional most={100} />
      <TextField name="iban" label={text('rule.iban')} isOptional most={42} />
      <ChoiceField
        name="direction"
        label={text('rule.direction')}
        isOptional
        starts=""
        choices={[
          { value: '', label: text('rule.both') },
          { value: 'IN', label: text('rule.IN') },
          { value: 'OUT', label: text('rule.OUT') },
        ]}
      />
      <FindField
        name="accountNumber"
        label={text('rule.account')}
        hint={text('rule.accountHint')}
        isOptional
        options={accountOptions(accounts)}
      />
      <VatField name="vat" label={text('bank.vat')} isOptional />
      <TickField name="isAutomatic" label={text('rule.isAutomatic')} isOptional />
    </ChangeForm>
  );
}

function EndRule({ rule, today, ...ends }: Ends & { rule: BankRule; today: CivilDate }) {
  const text = useText();
  return (
    <ChangeDialog
      title={text('rule.end')}
      about={rule.name}
      submit={text('rule.end.submit')}
      change={endBankRule}
      input={(typed) => ({ ruleId: rule.id, endsOn: typed.text('endsOn') })}
      {...ends}
    >
      <p>{text('rule.end.lead')}</p>
      <DateField name="endsOn" label={text('rule.endsOn')} starts={today} />
    </ChangeDialog>
  );
}
