import type { TrendPoint } from '../../api/measurement-trend.js';
import { useSignedIn } from '../../session/session-context.js';
import { useText } from '../../text/use-text.js';

/** Who gave a score, said to who reads it: to the member of whom it is, "you". */
export function useScorer(): (scoredBy: TrendPoint['scoredBy']) => string {
  const { viewer } = useSignedIn();
  const text = useText();
  return (scoredBy) => text(viewer.member && scoredBy === 'SELF' ? 'scorer.own' : `scorer.${scoredBy}`);
}
