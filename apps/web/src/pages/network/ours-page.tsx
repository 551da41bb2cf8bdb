import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { changesWithNotes, networkNotesQuery } from '../../api/colleagues.js';
import { networkPreviewQuery, type NetworkPreview } from '../../api/network-preview.js';
import { changesWithDecisions } from '../../api/policies.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { NetworkFrame } from './network-frame.js';
import classes from './network.module.css';
import { OwnNotes } from './own-notes.js';
import { OwnOpenings } from './own-openings.js';
import { ShownKind } from './shown-kind.js';
import { ShownTogether } from './shown-together.js';
import { useNetworkWords } from './use-network-words.js';

/** The cooperative's own exact figures, beside what others in the network see of it. */
export function OursPage() {
  const text = useText();
  const asked = useQuery({
    query: networkPreviewQuery,
    variables: { decision: null },
    context: changesWithDecisions,
  });
  return (
    <NetworkFrame title={text('ours.title')} lead={text('ours.lead')}>
      <Answer asked={asked}>{({ networkPreview }) => <Ours preview={networkPreview} />}</Answer>
    </NetworkFrame>
  );
}

function Ours({ preview }: { preview: NetworkPreview }) {
  const { decision, decidedFrom, nextFrom, effectiveQuarter, latestQuarter, kinds } = preview;
  const { viewer } = useSignedIn();
  const mayWrite = may(viewer, permissions.writeNetworkNote);
  const [{ data }] = useQuery({
    query: networkNotesQuery,
    variables: {},
    context: changesWithNotes,
    pause: !mayWrite,
  });
  const notes = data?.networkNotes.edges.map(({ node }) => node).filter(({ isOwn }) => isOwn) ?? [];
  const text = useText();
  const formats = useFormats();
  const { begin } = useNetworkWords();
  return (
    <>
      <div className={classes.none}>
        <p>
          {decidedFrom
            ? text('ours.decided', { date: formats.date(decidedFrom), quarter: begin(effectiveQuarter) })
            : text('ours.undecided')}
        </p>
        {nextFrom && <p>{text('ours.next', { date: formats.date(nextFrom) })}</p>}
        {may(viewer, permissions.decidePolicy) && (
          <p>
            <Link to="/network/ours/decide" className={classes.link}>
              {text('ours.decide')}
            </Link>
          </p>
        )}
        <p>
          <Link to="/reports/new" search={{ kind: 'NETWORK_BENCHMARK' }} className={classes.link}>
            {text('ours.report')}
          </Link>
        </p>
      </div>
      {decision && (
        <>
          {kinds.map((one) => (
            <ShownKind key={one.kind} of={one} label={decision.label}>
              {mayWrite && latestQuarter && <OwnNotes of={one} quarter={latestQuarter} notes={notes} />}
            </ShownKind>
          ))}
          <ShownTogether decision={decision} />
          {may(viewer, permissions.openFigures) && <OwnOpenings />}
        </>
      )}
    </>
  );
}
