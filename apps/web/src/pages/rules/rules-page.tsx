import { useMemo } from 'react';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import {
  changesWithDecisions,
  instrumentNamesQuery,
  type PolicyVersion,
  policyVersionsQuery,
  withdrawPolicy,
} from '../../api/policies.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChangeDialog } from '../../form/change-form.js';
import { LongTextField } from '../../form/fields.js';
import { useOpened } from '../../form/use-opened.js';
import { useSessionSnapshot, useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { Answer } from '../../shell/answer.js';
import { PageTitle } from '../../shell/page-title.js';
import frame from '../../shell/page.module.css';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { DecideRule } from './decide-rule.js';
import { RuleCard } from './rule-card.js';
import { guidanceRules, moneyRules, peopleRules, type RuleKind } from './rule-kinds.js';
import classes from './rules.module.css';
import type { Say } from './setting.js';

const groups = [
  ['rules.money', moneyRules],
  ['rules.people', peopleRules],
  ['rules.guidance', guidanceRules],
] as const;

/** What the cooperative decided: everybody in it reads it, its board and coordinator decide. */
export function RulesPage() {
  const text = useText();
  const asked = useQuery({ query: policyVersionsQuery, variables: {}, context: changesWithDecisions });
  const { instance } = useSessionSnapshot();
  return (
    <div className={frame.page}>
      <div>
        <PageTitle name={text('rules.title')}>{text('rules.title')}</PageTitle>
        <p className={frame.lead}>{text('rules.lead')}</p>
      </div>
      <Answer asked={asked}>
        {({ policyVersions }) =>
          instance && <Rules versions={policyVersions} today={instance.businessDate} />
        }
      </Answer>
    </div>
  );
}

function Rules({ versions, today }: { versions: readonly PolicyVersion[]; today: CivilDate }) {
  const { viewer } = useSignedIn();
  const say = useSay();
  const { text } = say;
  const { opened, open, close, done, told } = useOpened<RuleKind | PolicyVersion>();
  const mayDecide = may(viewer, permissions.decidePolicy);
  return (
    <>
      {told}
      {groups.map(([title, rules]) => (
        <section key={title} aria-label={text(title)} className={classes.groupOfRules}>
          <h2>{text(title)}</h2>
          <div className={classes.cards}>
            {rules.map((rule) => (
              <RuleCard
                key={rule.kind}
                of={rule}
                versions={versions}
                today={today}
                say={say}
                {...(mayDecide && { onDecide: open, onWithdraw: open })}
              />
            ))}
          </div>
        </section>
      ))}
      {mayDecide && (
        <p>
          <Link to="/network/ours">{text('rules.network')}</Link>
        </p>
      )}
      {opened && 'settings' in opened && (
        <DecideRule
          of={opened}
          versions={versions}
          today={today}
          say={say}
          onDone={() => done(text('rules.decide.done'))}
          onCancel={close}
        />
      )}
      {opened && 'id' in opened && (
        <ChangeDialog
          title={text('rules.withdraw')}
          about={text('rules.from', { date: say.formats.date(opened.validFromOn) })}
          submit={text('rules.withdraw')}
          change={withdrawPolicy}
          input={(typed) => ({ policyVersionId: opened.id, reason: typed.text('reason') })}
          onDone={() => done(text('rules.withdraw.done'))}
          onCancel={close}
        >
          <LongTextField name="reason" label={text('rules.withdraw.why')} most={200} rows={2} />
        </ChangeDialog>
      )}
    </>
  );
}

/** The words of a rule. Who may not read the list of questionnaires sees their codes. */
function useSay(): Say {
  const text = useText();
  const formats = useFormats();
  const { viewer } = useSignedIn();
  const [{ data }] = useQuery({
    query: instrumentNamesQuery,
    variables: {},
    pause: !may(viewer, permissions.readInstruments),
  });
  return useMemo(
    () => ({
      text,
      formats,
      instruments: new Map(data?.instruments.map(({ code, name }) => [code, name])),
    }),
    [text, formats, data],
  );
}
