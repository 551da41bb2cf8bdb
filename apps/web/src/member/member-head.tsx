import type { ReactNode } from 'react';
import { PageTitle } from '../shell/page-title.js';
import { BackLink } from './back-link.js';
import classes from './member-head.module.css';
import { MemberNav } from './member-nav.js';

export interface MemberHeadProps {
  member: { id: string; name: string; admittedOn: string | null };
  title: string;
  /** What can be done on this page, beside its title. */
  act?: ReactNode;
}

/** Above a page about one person: the way back, its title, and the other pages about this person. */
export function MemberHead({ member, title, act }: MemberHeadProps) {
  return (
    <div>
      <BackLink />
      <div className={classes.head}>
        <PageTitle name={title}>{title}</PageTitle>
        {act}
      </div>
      <MemberNav memberId={member.id} hasThermometer={member.admittedOn !== null} />
    </div>
  );
}
