import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from 'urql';
import { networkPreviewQuery, type ParticipationDecision } from '../../api/network-preview.js';
import { changesWithDecisions } from '../../api/policies.js';
import { Answer } from '../../shell/answer.js';
import { useText } from '../../text/use-text.js';
import classes from './network.module.css';
import { ShownKind } from './shown-kind.js';
import { ShownTogether } from './shown-together.js';
import { useNetworkWords } from './use-network-words.js';

/** Long enough for a name to be typed. */
const SETTLED_MS = 300;

/** Exactly what others would see under what is chosen now. It is asked for anew with each choice. */
export function DecisionPreview({ decision: typed }: { decision: ParticipationDecision }) {
  const [decision] = useDebouncedValue(typed, SETTLED_MS);
  const text = useText();
  const { begin } = useNetworkWords();
  const isWhole = decision.label !== '' && decision.region !== '';
  const asked = useQuery({
    query: networkPreviewQuery,
    variables: { decision },
    context: changesWithDecisions,
    pause: !isWhole,
  });
  return (
    <div className={classes.preview}>
      <h2>{text('decide.preview')}</h2>
      <Answer asked={asked}>
        {({ networkPreview }) => (
          <>
            <p>{text('decide.previewFrom', { quarter: begin(networkPreview.effectiveQuarter) })}</p>
            {networkPreview.kinds.map((one) => (
              <ShownKind key={one.kind} of={one} label={decision.label} />
            ))}
            <ShownTogether decision={decision} />
          </>
        )}
      </Answer>
    </div>
  );
}
