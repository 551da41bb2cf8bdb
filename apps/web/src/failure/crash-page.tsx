import { FailureNotice } from './failure-notice.js';
import { PageTitle } from '../shell/page-title.js';
import { useText } from '../text/use-text.js';

/** When a page itself breaks, for instance since a new version was put in place while it was open. */
export function CrashPage() {
  const text = useText();
  return (
    <>
      <PageTitle name={text('failure.title')}>{text('failure.title')}</PageTitle>
      <FailureNotice
        failure={{ code: 'INTERNAL', requestId: null }}
        onRetry={() => window.location.reload()}
      />
    </>
  );
}
