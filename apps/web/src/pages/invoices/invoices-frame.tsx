import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import nav from '../../member/member-nav.module.css';
import { PageTitle } from '../../shell/page-title.js';
import frame from '../../shell/page.module.css';
import { useText } from '../../text/use-text.js';

const pages = [
  ['/invoices', 'invoices.title'],
  ['/invoices/reminders', 'invoices.reminders'],
  ['/invoices/quotes', 'invoices.quotes'],
  ['/invoices/recurring', 'invoices.recurring'],
  ['/invoices/customers', 'invoices.customers'],
] as const;

/** What stands around every list about invoices. */
export function InvoicesFrame({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: ReactNode;
}) {
  const text = useText();
  return (
    <div className={frame.page}>
      <div>
        <PageTitle name={title}>{title}</PageTitle>
        <p className={frame.lead}>{lead}</p>
      </div>
      <nav aria-label={text('invoices.pages')} className={nav.nav}>
        {pages.map(([to, key]) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} className={nav.link}>
            {text(key)}
          </Link>
        ))}
      </nav>
      {children}
    </div>
  );
}
