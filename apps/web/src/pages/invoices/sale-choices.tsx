import type { ReactNode } from 'react';
import {
  customerChoicesQuery,
  memberChoicesQuery,
  type CustomerChoice,
  type MemberChoice,
} from '../../api/customers.js';
import type { Connection } from '../../api/scalars.js';
import { useAllPages } from '../../form/use-all-pages.js';
import { Answer } from '../../shell/answer.js';

/** Whom a sale can be to, and whose it can be. */
export interface SaleChoices {
  customers: readonly CustomerChoice[];
  members: readonly MemberChoice[];
}

const customersOf = (data: { customers: Connection<CustomerChoice> }) => data.customers;
const membersOf = (data: { members: Connection<MemberChoice> }) => data.members;

/** A form about a sale stands there once everybody can be chosen in it. */
export function WithSaleChoices({ children }: { children(choices: SaleChoices): ReactNode }) {
  const askedCustomers = useAllPages(customerChoicesQuery, customersOf);
  return (
    <Answer asked={askedCustomers}>
      {(customers) => <WithSellers>{(members) => children({ customers, members })}</WithSellers>}
    </Answer>
  );
}

/** A form stands there once everybody who can have sold something can be chosen in it. */
export function WithSellers({ children }: { children(members: readonly MemberChoice[]): ReactNode }) {
  return <Answer asked={useAllPages(memberChoicesQuery, membersOf)}>{children}</Answer>;
}
