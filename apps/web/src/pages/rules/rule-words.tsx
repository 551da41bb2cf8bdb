import type { RuleBody } from '../../api/policies.js';
import classes from './rules.module.css';
import type { RuleKind } from './rule-kinds.js';
import type { Say } from './setting.js';

/** What a rule says, setting by setting. */
export function RuleWords({ of: { settings }, body, say }: { of: RuleKind; body: RuleBody; say: Say }) {
  const said = settings
    .map(({ label, words }) => ({ label, lines: words(body, say) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <dl className={classes.words}>
      {said.map(({ label, lines }) => (
        <div key={label}>
          <dt>{say.text(label)}</dt>
          {lines.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
