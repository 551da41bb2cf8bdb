import { Link } from '@tanstack/react-router';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { changesWithNotices, unreadNoticesQuery } from '../api/notices.js';
import { useText } from '../text/use-text.js';
import classes from './bell.module.css';
import mark from './count-mark.module.css';

/** The way to one's own notices, with how many are unread. */
export function Bell() {
  const [{ data }] = useQuery({
    query: unreadNoticesQuery,
    variables: {},
    context: changesWithNotices,
  });
  const text = useText();
  const count = data?.unreadNotices ?? 0;
  return (
    <Link to="/notices" className={classes.bell}>
      <IconBell size={22} stroke={1.7} aria-hidden="true" />
      <span className={classes.word}>{text('notices.title')}</span>
      {count > 0 && (
        <span className={mark.mark}>
          <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
          <span className="visually-hidden">{text('notices.unread', { count })}</span>
        </span>
      )}
    </Link>
  );
}
