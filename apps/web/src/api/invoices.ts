import { gql } from 'urql';
import { booking } from './booking.js';
import { change } from './change.js';
import type { InvoiceState } from './invoice-state.js';
import type { CivilDate, Connection, Decimal, Moment, Money, UserError } from './scalars.js';

/** An invoice in a list. */
export interface ListedInvoice {
  id: string;
  number: string | null;
  state: InvoiceState;
  memberName: string;
  customer: { id: string; name: string };
  gross: Money;
  open: Money;
  suppliedOn: CivilDate;
  issuedOn: CivilDate | null;
  dueOn: CivilDate | null;
}

/** A paper to a customer: its PDF, and each time that it was sent. */
export interface SalesDocument {
  /** Null while it is being made. */
  fileLink: string | null;
  dispatches: { recipient: string; askedAt: Moment; state: string; errorText: string | null }[];
}

export interface SaleLine {
  description: string;
  quantity: string;
  unitPrice: Money;
  vat: string;
  net: Money;
}

export interface VatTotal {
  vat: string;
  rate: number;
  net: Money;
  amount: Money;
}

/** What a sale comes to, by the server's own rule. */
export interface SaleTotals {
  vatPerRate: VatTotal[];
  net: Money;
  vat: Money;
  gross: Money;
}

export interface Invoice extends ListedInvoice, SaleTotals {
  memberId: string;
  customer: { id: string; name: string; email: string | null };
  customerReference: string;
  lines: (SaleLine & { line: number; credited: string })[];
  directCosts: Money;
  paid: Money;
  credited: Money;
  writtenOff: Money;
  refundDue: Money;
  paymentReference: string | null;
  writtenOffOn: CivilDate | null;
  writtenOffReason: string | null;
  payments: { paidOn: CivilDate; amount: Money }[];
  creditNotes: {
    id: string;
    number: string;
    issuedOn: CivilDate;
    reason: string;
    gross: Money;
    document: SalesDocument | null;
  }[];
  reminders: { id: string; step: number; sentOn: CivilDate; open: Money }[];
  document: SalesDocument | null;
}

export const saleMoney = gql`
  fragment SaleMoney on Money {
    amount
    currency
  }
`;

const listed = gql`
  fragment ListedInvoice on Invoice {
    id
    number
    state
    memberName
    customer {
      id
      name
    }
    gross {
      ...SaleMoney
    }
    open {
      ...SaleMoney
    }
    suppliedOn
    issuedOn
    dueOn
  }
  ${saleMoney}
`;

export const documentFields = gql`
  fragment SalesDocumentFields on SalesDocument {
    fileLink
    dispatches {
      recipient
      askedAt
      state
      errorText
    }
  }
`;

/** What shows invoices reads itself anew when one changes, or a payment of one is booked. */
export const changesWithInvoices = {
  additionalTypenames: ['Invoice', 'BankEntry', 'DeleteDraftInvoicePayload'],
};

export const invoicesQuery = gql<
  { invoices: Connection<ListedInvoice> },
  { filter: { states?: InvoiceState[]; text?: string }; first: number; after: string | null }
>`
  query Invoices($filter: InvoiceFilter, $first: Int!, $after: String) {
    invoices(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          ...ListedInvoice
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${listed}
`;

export interface Receivables {
  openCount: number;
  open: Money;
  overdueCount: number;
  overdue: Money;
}

export const receivablesQuery = gql<{ receivables: Receivables }, Record<string, never>>`
  query Receivables {
    receivables {
      openCount
      open {
        ...SaleMoney
      }
      overdueCount
      overdue {
        ...SaleMoney
      }
    }
  }
  ${saleMoney}
`;

export const invoiceQuery = gql<{ invoice: Invoice }, { id: string }>`
  query InvoiceNow($id: ID!) {
    invoice(id: $id) {
      ...ListedInvoice
      memberId
      customer {
        email
      }
      customerReference
      lines {
        line
        description
        quantity
        unitPrice {
          ...SaleMoney
        }
        vat
        net {
          ...SaleMoney
        }
        credited
      }
      vatPerRate {
        vat
        rate
        net {
          ...SaleMoney
        }
        amount {
          ...SaleMoney
        }
      }
      net {
        ...SaleMoney
      }
      vat {
        ...SaleMoney
      }
      directCosts {
        ...SaleMoney
      }
      paid {
        ...SaleMoney
      }
      credited {
        ...SaleMoney
      }
      writtenOff {
        ...SaleMoney
      }
      refundDue {
        ...SaleMoney
      }
      paymentReference
      writtenOffOn
      writtenOffReason
      payments {
        paidOn
        amount {
          ...SaleMoney
        }
      }
      creditNotes {
        id
        number
        issuedOn
        reason
        gross {
          ...SaleMoney
        }
        document {
          ...SalesDocumentFields
        }
      }
      reminders {
        id
        step
        sentOn
        open {
          ...SaleMoney
        }
      }
      document {
        ...SalesDocumentFields
      }
    }
  }
  ${listed}
  ${documentFields}
`;

/** What is sold to whom: of an invoice and a quote alike. */
export interface SaleInput {
  memberId: string;
  customerId: string;
  customerReference: string;
  directCosts: { amount: Decimal };
  lines: { description: string; quantity: string; unitPrice: { amount: Decimal }; vat: string }[];
}

/** What saving a draft answers: which one it is, and what it comes to. */
interface Saved {
  invoice: ({ id: string } & SaleTotals) | null;
  userErrors: UserError[];
}

const saved = `
  invoice {
    id
    net { amount currency }
    vat { amount currency }
    gross { amount currency }
    vatPerRate { vat rate net { amount currency } amount { amount currency } }
  }
  userErrors { path code message }
`;

export const draftInvoice = gql<{ draftInvoice: Saved }, { input: SaleInput & { suppliedOn: CivilDate } }>(
  `mutation DraftInvoice($input: DraftInvoiceInput!) { draftInvoice(input: $input) { ${saved} } }`,
);

export const changeDraftInvoice = gql<
  { changeDraftInvoice: Saved },
  { input: SaleInput & { suppliedOn: CivilDate; invoiceId: string } }
>(
  `mutation ChangeDraftInvoice($input: ChangeDraftInvoiceInput!) { changeDraftInvoice(input: $input) { ${saved} } }`,
);

const answers = 'invoice { id }';
export const deleteDraftInvoice = change<{ invoiceId: string }>('deleteDraftInvoice', 'deletedId');
export const finaliseInvoice = booking<{ invoiceId: string; issuedOn: CivilDate }>(
  'finaliseInvoice',
  answers,
);
export const sendInvoice = change<{ invoiceId: string; email: string | null }>('sendInvoice', answers);
export const writeOffInvoice = booking<{
  invoiceId: string;
  writtenOffOn: CivilDate;
  reason: string;
  isVatReclaimed: boolean;
}>('writeOffInvoice', answers);
export const creditInvoice = booking<{
  invoiceId: string;
  issuedOn: CivilDate;
  reason: string;
  lines: { line: number; quantity: string }[] | null;
}>('creditInvoice', answers);
export const sendCreditNote = change<{ creditNoteId: string; email: string | null }>(
  'sendCreditNote',
  answers,
);
