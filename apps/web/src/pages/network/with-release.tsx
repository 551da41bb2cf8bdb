import { useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { latestPublicationQuery, type LatestPublication } from '../../api/publication.js';
import { releaseBodyOf, type ReleaseBody } from '../../api/release-body.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './network.module.css';
import { useNetworkWords } from './use-network-words.js';

export interface Release {
  body: ReleaseBody;
  /** What the codes of sectors in it stand for. */
  sectors: LatestPublication['sectors'];
}

interface WithReleaseProps {
  children(release: Release): ReactNode;
}

/** The newest release: what a page shows of it, from when it is, and what it promises. It never changes, so it is kept. */
export function WithRelease({ children }: WithReleaseProps) {
  const text = useText();
  const asked = useQuery({ query: latestPublicationQuery, variables: {}, requestPolicy: 'cache-first' });
  return (
    <Answer asked={asked} height={480}>
      {({ publications }) => {
        const [newest] = publications.edges;
        return newest ? (
          <Shown publication={newest.node}>{children}</Shown>
        ) : (
          <div className={classes.none}>
            <p>
              <strong>{text('network.none')}</strong>
            </p>
            <p>{text('network.noneWhy')}</p>
          </div>
        );
      }}
    </Answer>
  );
}

function Shown({ publication, children }: WithReleaseProps & { publication: LatestPublication }) {
  const text = useText();
  const formats = useFormats();
  const words = useNetworkWords();
  const body = useMemo(() => releaseBodyOf(publication.body), [publication.body]);
  const { quarter, reportingOn, promise, sectors } = publication;
  return (
    <>
      {children({ body, sectors })}
      <footer className={classes.foot}>
        <p>
          {text('network.release', {
            period: words.period(quarter, quarter),
            date: formats.date(reportingOn),
          })}
        </p>
        <details>
          <summary>{text('network.promise')}</summary>
          <p>{promise}</p>
        </details>
      </footer>
    </>
  );
}
