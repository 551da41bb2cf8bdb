import { useId } from 'react';
import { changesWithOpenings, figureOpeningsQuery } from '../../api/figure-openings.js';
import { MoreButton } from '../../form/more-button.js';
import { usePages } from '../../form/use-pages.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './network.module.css';
import { OpenedTable } from './opened-table.js';

/** Exact figures that other boards opened to ours. */
export function OpenedToUs() {
  const id = useId();
  const text = useText();
  const formats = useFormats();
  const { asked, pages } = usePages({
    query: figureOpeningsQuery,
    variables: {},
    listOf: ({ figureOpenings }) => figureOpenings,
    context: changesWithOpenings,
  });
  const received = pages.nodes.filter(({ isOwn }) => !isOwn);
  return (
    <section aria-labelledby={id} className={classes.part}>
      <h2 id={id}>{text('opening.received')}</h2>
      <Answer asked={asked} height={80}>
        {() =>
          received.length === 0 ? (
            <p className={classes.about}>{text('opening.receivedNone')}</p>
          ) : (
            received.map(({ id: opening, from, openedOn, untilOn, figures }) => (
              <article key={opening} className={classes.sheet}>
                <h3>{from.name}</h3>
                <p className={classes.about}>
                  {text('opening.since', { from: formats.date(openedOn), until: formats.date(untilOn) })}
                </p>
                <OpenedTable title={from.name} figures={figures ?? []} />
                <p className={classes.about}>{text('opening.keep')}</p>
              </article>
            ))
          )
        }
      </Answer>
      <MoreButton pages={pages} />
    </section>
  );
}
