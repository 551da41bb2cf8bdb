import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { changesWithNotes, colleaguesQuery, type Colleague, type Colleagues } from '../../api/colleagues.js';
import { Told } from '../../form/told.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { useText } from '../../text/use-text.js';
import { AskIntroduction } from './ask-introduction.js';
import { ColleagueCards } from './colleague-cards.js';
import { Introductions } from './introductions.js';
import { KindChoice } from './kind-choice.js';
import { NetworkFrame } from './network-frame.js';
import classes from './network.module.css';
import { NoCause } from './no-cause.js';
import { OpenedToUs } from './opened-to-us.js';
import { SideBySide } from './side-by-side.js';

/** Cooperatives that arrange things alike: their figures, what they did, and a way to get to know them. */
export function ColleaguesPage() {
  const { viewer } = useSignedIn();
  const text = useText();
  const asked = useQuery({ query: colleaguesQuery, variables: {}, context: changesWithNotes });
  return (
    <NetworkFrame title={text('fellows.title')} lead={text('fellows.lead')}>
      {may(viewer, permissions.arrangeIntroduction) && <Introductions />}
      {may(viewer, permissions.openFigures) && <OpenedToUs />}
      <Answer asked={asked} height={480}>
        {({ colleagues }) => <Seen seen={colleagues} />}
      </Answer>
    </NetworkFrame>
  );
}

function Seen({ seen: { colleagues, pooled, isShared, quarter } }: { seen: Colleagues }) {
  const { kind = 'outflow-12' } = useSearch({ from: '/signed-in/network/colleagues' });
  const navigate = useNavigate({ from: '/network/colleagues' });
  const { viewer } = useSignedIn();
  const text = useText();
  const [asks, setAsks] = useState<Colleague | null>(null);
  const [isAsked, setAsked] = useState(false);
  const similar = colleagues.filter(({ isSimilar }) => isSimilar);
  const others = colleagues.filter(({ isSimilar }) => !isSimilar);
  const onAsk = may(viewer, permissions.arrangeIntroduction) ? setAsks : undefined;
  if (colleagues.length === 0)
    return (
      <div className={classes.none}>
        <p>{text('fellows.nobody')}</p>
      </div>
    );
  return (
    <>
      {!isShared && (
        <div className={classes.none}>
          <p>{text('fellows.notShared')}</p>
        </div>
      )}
      {isAsked && <Told words={text('boardTalk.asked')} />}
      <KindChoice
        kind={kind}
        onChoose={(chosen) => void navigate({ search: { kind: chosen }, replace: true, resetScroll: false })}
      />
      <NoCause />
      {quarter !== null && similar.length > 0 && (
        <SideBySide
          key={kind}
          title={text('fellows.similarFigures', { kind: text(`networkKind.${kind}`) })}
          kind={kind}
          colleagues={similar}
          pooled={pooled.find((line) => line.kind === kind)}
        />
      )}
      <section className={classes.part} aria-label={text('fellows.similar')}>
        <h2>{text('fellows.similar')}</h2>
        <p className={classes.about}>{text('fellows.similarIs')}</p>
        {similar.length > 0 ? (
          <ColleagueCards colleagues={similar} kind={kind} onAsk={onAsk} />
        ) : (
          <p>{text('fellows.noneSimilar')}</p>
        )}
      </section>
      {others.length > 0 && (
        <section className={classes.part} aria-label={text('fellows.others')}>
          <h2>{text('fellows.others')}</h2>
          <ColleagueCards colleagues={others} kind={kind} onAsk={onAsk} />
        </section>
      )}
      {asks && (
        <AskIntroduction
          colleague={asks}
          onDone={() => {
            setAsks(null);
            setAsked(true);
          }}
          onCancel={() => setAsks(null)}
        />
      )}
    </>
  );
}
