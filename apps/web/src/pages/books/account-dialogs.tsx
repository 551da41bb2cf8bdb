import { useState } from 'react';
import { useQuery } from 'urql';
import {
  accountKinds,
  addLedgerAccount,
  archiveLedgerAccount,
  changeLedgerAccount,
  rgsCodesQuery,
  type AccountKind,
  type LedgerAccount,
} from '../../api/ledger-accounts.js';
import { ChangeDialog, ChangeForm } from '../../form/change-form.js';
import { ChoiceField } from '../../form/choice-field.js';
import { Dialog } from '../../form/dialog.js';
import { TextField } from '../../form/fields.js';
import { FindField } from '../../form/find-field.js';
import { Answer } from '../../shell/answer.js';
import { useText } from '../../text/use-text.js';

interface Ends {
  onDone(): void;
  onCancel(): void;
}

/** An account of the cooperative's own: its kind says which codes it can have. */
export function AddAccount(ends: Ends) {
  const [kind, setKind] = useState<AccountKind>('EXPENSE');
  const text = useText();
  return (
    <Dialog title={text('accounts.add')} onClose={ends.onCancel}>
      <ChangeForm
        submit={text('accounts.add.submit')}
        change={addLedgerAccount}
        input={(typed) => ({
          number: typed.text('number'),
          name: typed.text('name'),
          kind: typed.text('kind'),
          rgsCode: typed.text('rgsCode'),
        })}
        {...ends}
      >
        <ChoiceField
          name="kind"
          label={text('accounts.kind')}
          starts={kind}
          choices={accountKinds.map((value) => ({
            value,
            label: text(`accountKind.${value}`),
            hint: text(`accountKind.${value}.hint`),
          }))}
          onChoose={(chosen) => setKind(chosen as AccountKind)}
        />
        <NumberAndName />
        <RgsField key={kind} kind={kind} />
      </ChangeForm>
    </Dialog>
  );
}

/** Another number or name; what stays as it was is not sent, so that a usual name stays one. */
export function ChangeAccount({ account, ...ends }: Ends & { account: LedgerAccount }) {
  const { id, number, name, rgsCode, isOwn, kind } = account;
  const text = useText();
  const otherThan = (before: string, now: string) => (now === before ? null : now);
  return (
    <ChangeDialog
      title={text('accounts.change')}
      about={`${number} ${name}`}
      submit={text('accounts.change.submit')}
      change={changeLedgerAccount}
      input={(typed) => ({
        accountId: id,
        number: otherThan(number, typed.text('number')),
        name: otherThan(name, typed.text('name')),
        rgsCode: isOwn ? otherThan(rgsCode, typed.text('rgsCode')) : null,
      })}
      {...ends}
    >
      <NumberAndName account={account} />
      {isOwn ? (
        <RgsField kind={kind} starts={rgsCode} />
      ) : (
        <p>{text('accounts.rgsFixed', { code: rgsCode })}</p>
      )}
    </ChangeDialog>
  );
}

/** It takes nothing any more; what was booked stays. */
export function ArchiveAccount({ account, ...ends }: Ends & { account: LedgerAccount }) {
  const text = useText();
  return (
    <ChangeDialog
      title={text('accounts.archive')}
      about={`${account.number} ${account.name}`}
      submit={text('accounts.archive')}
      change={archiveLedgerAccount}
      input={() => ({ accountId: account.id })}
      {...ends}
    >
      <p>{text('accounts.archive.lead')}</p>
    </ChangeDialog>
  );
}

function NumberAndName({ account }: { account?: LedgerAccount }) {
  const text = useText();
  const isShipped = account !== undefined && !account.isOwn;
  return (
    <>
      <TextField
        name="number"
        label={text('accounts.number')}
        hint={text('accounts.numberHint')}
        most={8}
        starts={account?.number ?? ''}
        pattern={{ expression: String.raw`\d{3,8}`, problem: text('accounts.badNumber') }}
      />
      <TextField
        name="name"
        label={text('accounts.name')}
        hint={text(isShipped ? 'accounts.usualNameHint' : 'accounts.nameHint')}
        isOptional={isShipped}
        most={100}
        starts={account?.name ?? ''}
      />
    </>
  );
}

function RgsField({ kind, starts }: { kind: AccountKind; starts?: string }) {
  const asked = useQuery({ query: rgsCodesQuery, variables: {} });
  const text = useText();
  return (
    <Answer asked={asked}>
      {({ rgsCodes }) => (
        <FindField
          name="rgsCode"
          label={text('accounts.rgs')}
          hint={text('accounts.rgsHint')}
          options={rgsCodes
            .filter((one) => one.kind === kind)
            .map(({ code, name, groupName }) => ({
              value: code,
              label: `${name} · ${code}`,
              group: groupName,
            }))}
          {...(starts && { starts })}
        />
      )}
    </Answer>
  );
}
