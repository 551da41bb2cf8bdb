import { Button } from '@mantine/core';
import { FailureNotice } from '../failure/failure-notice.js';
import { useText } from '../text/use-text.js';
import type { Pages } from './use-pages.js';

/** Asks for the next page of a long list, while there is one. */
export function MoreButton({ pages }: { pages: Omit<Pages<unknown>, 'nodes'> }) {
  const text = useText();
  return (
    <>
      {pages.moreFailure && <FailureNotice failure={pages.moreFailure} />}
      {pages.hasMore && (
        <div>
          <Button variant="default" loading={pages.isLoadingMore} onClick={() => void pages.loadMore()}>
            {text('changes.more')}
          </Button>
        </div>
      )}
    </>
  );
}
