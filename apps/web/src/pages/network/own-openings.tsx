import { useId, useState } from 'react';
import { Button } from '@mantine/core';
import {
  changesWithOpenings,
  closeFigures,
  type FigureOpening,
  figureOpeningsQuery,
} from '../../api/figure-openings.js';
import { MoreButton } from '../../form/more-button.js';
import { OneTap } from '../../form/one-tap.js';
import { Told } from '../../form/told.js';
import { usePages } from '../../form/use-pages.js';
import { useSend } from '../../form/use-send.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './network.module.css';
import { OpenFigures } from './open-figures.js';

/** To whom our exact figures are open, since when and until when. */
export function OwnOpenings() {
  const id = useId();
  const text = useText();
  const [isOpening, setOpening] = useState(false);
  const [isDone, setDone] = useState(false);
  const { asked, pages } = usePages({
    query: figureOpeningsQuery,
    variables: {},
    listOf: ({ figureOpenings }) => figureOpenings,
    context: changesWithOpenings,
  });
  const own = pages.nodes.filter(({ isOwn }) => isOwn);
  return (
    <section aria-labelledby={id} className={classes.sheet}>
      <h2 id={id}>{text('opening.title')}</h2>
      <p>{text('opening.lead')}</p>
      {isDone && <Told words={text('opening.done')} />}
      <Answer asked={asked} height={80}>
        {() =>
          own.length === 0 ? (
            <p className={classes.about}>{text('opening.none')}</p>
          ) : (
            <ul className={classes.list}>
              {own.map((one) => (
                <li key={one.id}>
                  <OwnOpening opening={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <MoreButton pages={pages} />
      <div>
        <Button variant="default" aria-haspopup="dialog" onClick={() => setOpening(true)}>
          {text('opening.open')}
        </Button>
      </div>
      {isOpening && (
        <OpenFigures
          onDone={() => {
            setOpening(false);
            setDone(true);
          }}
          onCancel={() => setOpening(false)}
        />
      )}
    </section>
  );
}

function OwnOpening({ opening: { id, to, openedOn, untilOn, closedOn } }: { opening: FigureOpening }) {
  const send = useSend();
  const text = useText();
  const formats = useFormats();
  return (
    <div>
      <p>
        <strong>{to.name}</strong>
      </p>
      <p>
        {closedOn
          ? text('opening.closed', { date: formats.date(closedOn) })
          : text('opening.since', { from: formats.date(openedOn), until: formats.date(untilOn) })}
      </p>
      {!closedOn && (
        <OneTap
          label={text('opening.close')}
          about={to.name}
          variant="default"
          send={() => send(closeFigures, { input: { figureOpeningId: id } })}
          onDone={() => undefined}
        />
      )}
    </div>
  );
}
