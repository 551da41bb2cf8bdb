import type { PrintedComparison, ReleaseBody } from '../../api/release-body.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { useNetworkWords } from './use-network-words.js';

interface TogetherProps {
  pooled: NonNullable<PrintedComparison['pooled']>;
  policy: ReleaseBody['policy'];
}

/** The share of all together with its n and its interval, in a sentence. */
export function Together({ pooled: { n, rate, lower, upper }, policy }: TogetherProps) {
  const text = useText();
  const formats = useFormats();
  const { percent } = useNetworkWords();
  return (
    <p>
      <strong>
        {text('network.togetherIs', {
          share: percent(Number(rate)),
          n: formats.number(n),
          chance: formats.rate(policy.credibilityBasisPoints),
          low: percent(Number(lower)),
          high: percent(Number(upper)),
        })}
      </strong>
    </p>
  );
}
