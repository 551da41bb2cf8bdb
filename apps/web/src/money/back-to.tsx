import { Link, type LinkProps } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import classes from './back-to.module.css';

/** The way back to the page that this one belongs to. */
export function BackTo({ to, label }: { to: LinkProps['to']; label: string }) {
  return (
    <Link to={to} className={classes.back}>
      <IconArrowLeft size={20} stroke={1.8} aria-hidden="true" />
      {label}
    </Link>
  );
}
