import { useCallback, useState } from 'react';
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
import { WithSaleChoices, type SaleChoices } from './sale-choices.js';
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
export function EditQuote(props: EditQuoteProps) {
  const [isKept, setKept] = useState(false);
  const keptNow = useCallback(() => setKept(true), []);
  const text = useText();
  return (
    <Dialog
      title={text(props.quote ? 'quotes.edit' : 'quotes.add')}
      asksFirst={!isKept}
      onClose={props.onCancel}
    >
      <WithSaleChoices>
        {(choices) => <QuoteForm choices={choices} onKept={keptNow} {...props} />}
      </WithSaleChoices>
    </Dialog>
  );
}

interface QuoteFormProps extends EditQuoteProps {
  choices: SaleChoices;
  /** It is kept from now on: closing loses nothing. */
  onKept(): void;
}

function QuoteForm({ choices, quote, onKept, onDone, onCancel }: QuoteFormProps) {
  const { trying } = useSignedIn();
  const text = useText();
  const save = useCallback(
    async (input: QuoteInput, id: string | null): Promise<SavedDraft> => {
      const { data, error } = id
        ? await trying.mutation(changeQuote, { input: { ...input, quoteId: id } }).toPromise()
        : await trying.mutation(draftQuote, { input }).toPromise();
      const [answer] = Object.values(data ?? {});
      if (!answer) return { saved: null, userErrors: [], failure: failureOf(error) };
      if (answer.quote) onKept();
      return { saved: answer.quote, userErrors: answer.userErrors, failure: null };
    },
    [trying, onKept],
  );
  const { latest, keep, follow } = useDraft(save, quote?.id ?? null);
  return (
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
        <SaleFields choices={choices} {...(quote && { starts: quote })} />
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
  );
}

function inputOf(typed: Typed): QuoteInput | null {
  const sale = saleOf(typed);
  return sale && { ...sale, validUntilOn: typed.optional('validUntilOn') };
}
