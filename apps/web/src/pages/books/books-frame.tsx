import type { ReactNode } from 'react';
import { PageTitle } from '../../shell/page-title.js';
import frame from '../../shell/page.module.css';
import { BooksNav } from './books-nav.js';

/** What stands around every page of the books. */
export function BooksFrame({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <div className={frame.page}>
      <div>
        <PageTitle name={title}>{title}</PageTitle>
        {lead && <p className={frame.lead}>{lead}</p>}
      </div>
      <BooksNav />
      {children}
    </div>
  );
}
