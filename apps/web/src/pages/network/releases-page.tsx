import { publicationsQuery, type PublicationLink } from '../../api/publication.js';
import type { Connection } from '../../api/scalars.js';
import { MoreButton } from '../../form/more-button.js';
import { usePages } from '../../form/use-pages.js';
import { Answer } from '../../shell/answer.js';
import { useText } from '../../text/use-text.js';
import { CheckChain } from './check-chain.js';
import { NetworkFrame } from './network-frame.js';
import classes from './network.module.css';
import { ReleaseCard } from './release-card.js';

const listOf = ({ publications }: { publications: Connection<PublicationLink> }) => publications;

/** Every release there is, each to take along, and whether nothing of them was changed. */
export function ReleasesPage() {
  const text = useText();
  const { asked, pages } = usePages({ query: publicationsQuery, variables: {}, listOf });
  return (
    <NetworkFrame title={text('releases.title')} lead={text('releases.lead')}>
      <Answer asked={asked}>
        {() =>
          pages.nodes.length === 0 ? (
            <div className={classes.none}>
              <p>
                <strong>{text('network.none')}</strong>
              </p>
              <p>{text('network.noneWhy')}</p>
            </div>
          ) : (
            <>
              <CheckChain />
              <ul className={classes.list}>
                {pages.nodes.map((link) => (
                  <li key={link.quarter}>
                    <ReleaseCard link={link} />
                  </li>
                ))}
              </ul>
              <MoreButton pages={pages} />
            </>
          )
        }
      </Answer>
    </NetworkFrame>
  );
}
