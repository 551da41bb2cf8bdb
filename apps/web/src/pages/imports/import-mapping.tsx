import { NativeSelect } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import {
  checkMemberImport,
  importFields,
  setMemberImportMapping,
  type ImportField,
  type MemberImport,
} from '../../api/member-imports.js';
import { Form } from '../../form/form.js';
import type { Typed } from '../../form/typed.js';
import { useSend, type Outcome } from '../../form/use-send.js';
import { useText } from '../../text/use-text.js';
import classes from './imports-page.module.css';

/** What each column of the sheet is: proposed by its header, and put right here; then the dry run. */
export function ImportMapping({ memberImport }: { memberImport: MemberImport }) {
  const { id, columns, words, state } = memberImport;
  const send = useSend();
  const text = useText();

  const check = async (typed: Typed): Promise<Outcome> => {
    const chosen = columns.map((_, place) => typed.optional(`columns.${place}`) as ImportField | null);
    const set = await send(setMemberImportMapping, { input: { importId: id, columns: chosen, words } });
    if (set.userErrors.length > 0 || set.failure) return set;
    return send(checkMemberImport, { input: { importId: id } });
  };

  return (
    <details className={classes.mapping} open={state !== 'CHECKED'}>
      <summary>{text('imports.columns')}</summary>
      <Form submit={text('imports.check')} send={check} onDone={() => undefined}>
        <p>{text('imports.columnsLead')}</p>
        <div className={classes.columns}>
          {columns.map(({ header, field }, place) => (
            <NativeSelect
              // a header may stand twice
              key={`${place} ${header}`}
              name={`columns.${place}`}
              label={header || text('imports.noHeader', { number: place + 1 })}
              defaultValue={field ?? ''}
              data={[
                { value: '', label: text('imports.leaveOut') },
                ...importFields.map((value) => ({ value, label: text(`importField.${value}`) })),
              ]}
              rightSection={<IconChevronDown size={18} stroke={2} aria-hidden="true" />}
              rightSectionPointerEvents="none"
            />
          ))}
        </div>
      </Form>
    </details>
  );
}
