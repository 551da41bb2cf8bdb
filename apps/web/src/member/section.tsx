import { useId, type ReactNode } from 'react';
import classes from './part.module.css';

export interface SectionProps {
  title: string;
  /** What was done last in this section. */
  told?: ReactNode;
  /** What can be done here. */
  acts?: ReactNode;
  children: ReactNode;
}

/** One subject on a page about somebody: what is known, and under it what can be done. */
export function Section({ title, told, acts, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.part}>
      <h2 id={id}>{title}</h2>
      {told}
      {children}
      {acts && <div className={classes.acts}>{acts}</div>}
    </section>
  );
}
