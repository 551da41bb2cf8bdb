import type { ReactNode } from 'react';
import { PageTitle } from '../../shell/page-title.js';
import { BooksNav } from './books-nav.js';
import classes from './books.module.css';

/** What stands around every page of the books. */
export function BooksFrame({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <div className={classes.page}>
      <div>
        <PageTitle name={title}>{title}</PageTitle>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      <BooksNav />
      {children}
    </div>
  );
}
