import type { ReactNode } from 'react';
import { PageTitle } from '../../shell/page-title.js';
import frame from '../../shell/page.module.css';
import { NetworkNav } from './network-nav.js';
import classes from './network.module.css';

interface NetworkFrameProps {
  title: string;
  lead: string;
  children: ReactNode;
}

/** What stands around every page about the network. */
export function NetworkFrame({ title, lead, children }: NetworkFrameProps) {
  return (
    <div className={frame.page}>
      <div>
        <PageTitle name={title}>{title}</PageTitle>
        <p className={`${frame.lead} ${classes.lead}`}>{lead}</p>
      </div>
      <NetworkNav />
      {children}
    </div>
  );
}
