import { useCallback } from 'react';
import { failureOf } from '../../api/failure.js';
import type { SaleInput } from '../../api/invoices.js';
import { changeQuote, draftQuote, type Quote } from '../../api/quotes.js';
import type { CivilDate } from '../../api/scalars.js';
import { Dialog } from '../../form/dialog.js';
import { DateField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import type { Typed } from '../../form/typed.js';
import { Follow } from '../../money/follow.js';
import { useSignedIn } from '../../session/session-context.js';
import { useText } from '../../text/use-text.js';
import { SaleFields, saleOf } from './sale-fields.js';
import { SaleTotals } from './sale-totals.js';
import { useDraft, type SavedDraft } from './use-draft.js';

type QuoteInput = SaleInput & { validUntilOn: CivilDate | null };

export interface EditQuoteProps {
  /** What is changed; nothing for a new one. */
  quote?: Quote;
  onDone(): void;
  onCancel(): void;
}

/** A quote, kept while it is typed; what it comes to stands under it. */
export function EditQuote({ quote, onDone, onCancel }: EditQuoteProps) {
  const { trying } = useSignedIn();
  const text = useText();
  const save = useCallback(
    async (input: QuoteInput, id: string | null): Promise<SavedDraft> => {
      const { data, error } = id
        ? await trying.mutation(changeQuote, { input: { ...input, quoteId: id } }).toPromise()
        : await trying.mutation(draftQuote, { input }).toPromise();
      const [answer] = Object.values(data ?? {});
      if (!answer) return { saved: null, userErrors: [], failure: failureOf(error) };
      return { saved: answer.quote, userErrors: answer.userErrors, failure: null };
    },
    [trying],
  );
  const { latest, keep, follow } = useDraft(save, quote?.id ?? null);
  return (
    <Dialog title={text(quote ? 'quotes.edit' : 'quotes.add')} asksFirst={!latest?.saved} onClose={onCancel}>
      <Form
        submit={text('customers.save')}
        send={async (typed) => {
          const input = inputOf(typed);
          if (input) return keep(input);
          return {
            userErrors: [{ path: [], code: 'MISSING', message: text('form.missing') }],
            failure: null,
          };
        }}
        onDone={onDone}
        onCancel={onCancel}
      >
        <Follow onTyped={(typed) => follow(inputOf(typed))}>
          <SaleFields {...(quote && { starts: quote })} />
          <DateField
            name="validUntilOn"
            label={text('quotes.validUntil')}
            hint={text('quotes.validUntilHint')}
            isOptional
            starts={quote?.validUntilOn}
          />
        </Follow>
        <div role="status">{latest?.saved && <SaleTotals totals={latest.saved} />}</div>
      </Form>
    </Dialog>
  );
}

function inputOf(typed: Typed): QuoteInput | null {
  const sale = saleOf(typed);
  return sale && { ...sale, validUntilOn: typed.optional('validUntilOn') };
}
