import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type CombinedError, useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import {
  changesWithDecisions,
  type PolicyPreview,
  type PolicyVersion,
  previewPolicyQuery,
  type RuleBody,
} from '../../api/policies.js';
import type { CivilDate } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import money from '../../money/money.module.css';
import type { MessageKey } from '../../text/nl.js';
import { changesOf } from './changes.js';
import type { RuleKind } from './rule-kinds.js';
import { heldOn } from './rule-of.js';
import classes from './rules.module.css';
import type { Say } from './setting.js';

/** Long enough for a percentage to be typed. */
const SETTLED_MS = 300;

export interface DecisionEffectProps {
  of: RuleKind;
  versions: readonly PolicyVersion[];
  body: RuleBody;
  validFromOn: CivilDate;
  /** What does not fit together; then nobody is asked what it would do. */
  wrong: MessageKey | null;
  say: Say;
}

/** What a decision would change, and what it leaves as it is. Nothing is written. */
export function DecisionEffect({ of, versions, body, validFromOn, wrong, say }: DecisionEffectProps) {
  const { text } = say;
  const [input] = useDebouncedValue({ kind: of.kind, validFromOn, body }, SETTLED_MS);
  const [{ data, error }] = useQuery({
    query: previewPolicyQuery,
    variables: { input },
    context: changesWithDecisions,
    requestPolicy: 'network-only',
    pause: wrong !== null,
  });
  return (
    <section aria-label={text('preview.title')} className={money.preview}>
      <h3>{text('preview.title')}</h3>
      <div role="status">
        {wrong && <Refusal words={text(wrong)} />}
        {!wrong && error && <Refused error={error} />}
        {!wrong && !error && (
          <>
            <Changes of={of} before={heldOn(versions, of.kind, validFromOn)} after={body} say={say} />
            {data && <Touched {...data.previewPolicy} say={say} />}
          </>
        )}
      </div>
    </section>
  );
}

function Changes({
  of: { settings },
  before,
  after,
  say,
}: {
  of: RuleKind;
  before: PolicyVersion | null;
  after: RuleBody;
  say: Say;
}) {
  const { text } = say;
  const changes = changesOf(settings, before?.body ?? null, after, say);
  if (changes.length === 0) return <p>{text('rules.effect.none')}</p>;
  return (
    <dl className={classes.words}>
      {changes.map(({ label, before: was, after: becomes }) => (
        <div key={label}>
          <dt>{text(label)}</dt>
          {was.length > 0 && <dd>{text('rules.effect.was', { words: was.join(' · ') })}</dd>}
          <dd className={classes.new}>
            {becomes.length > 0
              ? text('rules.effect.becomes', { words: becomes.join(' · ') })
              : text('rules.effect.gone')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Touched({
  replacedOn,
  touched,
  say: { text, formats },
}: Pick<PolicyPreview, 'replacedOn' | 'touched'> & { say: Say }) {
  return (
    <>
      {replacedOn && <Refusal words={text('rules.effect.replaced', { date: formats.date(replacedOn) })} />}
      {touched.map(({ code, text: words }) => (
        <p key={code}>{words}</p>
      ))}
    </>
  );
}

/** The API says in the reader's language why it would refuse. */
function Refused({ error }: { error: CombinedError }) {
  const failure = failureOf(error);
  const said = error.graphQLErrors[0]?.message;
  return said && (failure.code === 'BAD_USER_INPUT' || failure.code === 'CONFLICT') ? (
    <Refusal words={said} />
  ) : (
    <FailureNotice failure={failure} />
  );
}

function Refusal({ words }: { words: string }) {
  return (
    <p className={money.signal}>
      <IconAlertTriangle size={20} stroke={1.8} aria-hidden="true" />
      {words}
    </p>
  );
}
