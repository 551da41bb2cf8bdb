import { Link } from '@tanstack/react-router';
import { Growth } from '../../shell/growth.js';
import { PageFrame } from '../../shell/page-frame.js';
import { PageTitle } from '../../shell/page-title.js';
import { useText } from '../../text/use-text.js';
import classes from './not-found-page.module.css';

export function NotFoundPage() {
  const text = useText();
  return (
    <PageFrame>
      <div className={classes.page}>
        <Growth stage={0} size={112} />
        <PageTitle name={text('notFound.title')}>{text('notFound.title')}</PageTitle>
        <p>{text('notFound.body')}</p>
        <p>
          <Link to="/" className={classes.back}>
            {text('notFound.back')}
          </Link>
        </p>
      </div>
    </PageFrame>
  );
}
