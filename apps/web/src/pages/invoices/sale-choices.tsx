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
  const askedMembers = useAllPages(memberChoicesQuery, membersOf);
  return (
    <Answer asked={askedCustomers}>
      {(customers) => <Answer asked={askedMembers}>{(members) => children({ customers, members })}</Answer>}
    </Answer>
  );
}
