import { useId } from 'react';
import type { PolicyVersion } from '../../api/policies.js';
import type { CivilDate } from '../../api/scalars.js';
import { OpenButton } from '../../form/open-button.js';
import parts from '../../member/part.module.css';
import { ruleOf } from './rule-of.js';
import type { RuleKind } from './rule-kinds.js';
import { RuleWords } from './rule-words.js';
import classes from './rules.module.css';
import type { Say } from './setting.js';

export interface RuleCardProps {
  of: RuleKind;
  versions: readonly PolicyVersion[];
  today: CivilDate;
  say: Say;
  /** Absent for who reads only. */
  onDecide?: (rule: RuleKind) => void;
  onWithdraw?: (version: PolicyVersion) => void;
}

/** One rule: what holds now, what was decided for later, and what held before. */
export function RuleCard({ of: rule, versions, today, say, onDecide, onWithdraw }: RuleCardProps) {
  const { text, formats } = say;
  const id = useId();
  const { inForce, toCome, earlier } = ruleOf(versions, rule.kind, today);
  const title = text(rule.title);
  return (
    <section aria-labelledby={id} className={parts.part}>
      <div>
        <h3 id={id} className={classes.title}>
          {title}
        </h3>
        <p className={parts.about}>{text(rule.about)}</p>
      </div>
      {inForce ? <Version of={inForce} rule={rule} say={say} /> : <p>{text(rule.undecided)}</p>}
      {toCome.map((version) => (
        <div key={version.id} className={classes.toCome}>
          <h4>{text('rules.from', { date: formats.date(version.validFromOn) })}</h4>
          <Version of={version} rule={rule} say={say} />
          {onWithdraw && (
            <OpenButton
              label={text('rules.withdraw')}
              about={`${title}, ${formats.date(version.validFromOn)}`}
              onOpen={() => onWithdraw(version)}
            />
          )}
        </div>
      ))}
      {earlier.length > 0 && (
        <details className={parts.earlier}>
          <summary>{text('rules.earlier', { count: earlier.length })}</summary>
          <ul className={parts.list}>
            {earlier.map((version) => (
              <li key={version.id} className={parts.item}>
                <Version of={version} rule={rule} say={say} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {onDecide && (
        <div className={parts.acts}>
          <OpenButton label={text('rules.decide')} about={title} onOpen={() => onDecide(rule)} />
        </div>
      )}
    </section>
  );
}

/** What was decided, when it began, and by whom. */
function Version({ of: version, rule, say }: { of: PolicyVersion; rule: RuleKind; say: Say }) {
  const { text, formats } = say;
  const { body, validFromOn, decidedOn, decidedBy, withdrawnOn, withdrawnReason } = version;
  return (
    <div className={classes.version}>
      <RuleWords of={rule} body={body} say={say} />
      <p className={parts.about}>
        {text('rules.decided', {
          from: formats.date(validFromOn),
          by: decidedBy,
          date: formats.date(decidedOn),
        })}
      </p>
      {withdrawnOn && (
        <p className={parts.due}>
          {text('rules.withdrawn', { date: formats.date(withdrawnOn), reason: withdrawnReason ?? '' })}
        </p>
      )}
    </div>
  );
}
