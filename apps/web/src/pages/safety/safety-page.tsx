import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { nodesOf } from '../../api/scalars.js';
import { safetyConcernsQuery, type SafetyConcern } from '../../api/safety-concern.js';
import { useOpened } from '../../form/use-opened.js';
import { MemberHead } from '../../member/member-head.js';
import { MemberPage, type Asked } from '../../member/member-page.js';
import parts from '../../member/part.module.css';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import { CloseConcern } from './close-concern.js';
import { ConcernItem } from './concern-item.js';
import { RaiseConcern } from './raise-concern.js';

/** Worries about somebody's safety: signals of their own for coach and coordinators, never notes. */
export function SafetyPage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId/safety' });
  const asked = useQuery({ query: safetyConcernsQuery, variables: { memberId } });
  const text = useText();
  return (
    <MemberPage title={text('safety.title')} asked={asked}>
      {({ data, retry }) => (
        <Concerns member={data.member} concerns={nodesOf(data.safetyConcerns)} retry={retry} />
      )}
    </MemberPage>
  );
}

interface ConcernsProps extends Pick<Asked<unknown>, 'retry'> {
  member: { id: string; name: string; admittedOn: string | null };
  concerns: SafetyConcern[];
}

function Concerns({ member, concerns, retry }: ConcernsProps) {
  const { viewer } = useSignedIn();
  const { opened, open, close, done, told } = useOpened<'raise' | SafetyConcern>(retry);
  const text = useText();
  const closes = may(viewer, permissions.closeConcern);
  const current = concerns.filter(({ closedOn }) => closedOn === null);
  const closed = concerns.filter(({ closedOn }) => closedOn !== null);
  return (
    <>
      <MemberHead
        member={member}
        title={text('safety.of', { name: member.name })}
        act={
          may(viewer, permissions.raiseConcern) && (
            <Button aria-haspopup="dialog" onClick={() => open('raise')}>
              {text('safety.raise')}
            </Button>
          )
        }
      />
      {told}
      <section aria-labelledby="open" className={parts.part}>
        <h2 id="open">{text('safety.open')}</h2>
        <p className={parts.about}>{text('safety.lead')}</p>
        {current.length === 0 && <p>{text('safety.none')}</p>}
        <ul className={parts.list}>
          {current.map((concern) => (
            <ConcernItem key={concern.id} concern={concern} onClose={closes ? () => open(concern) : null} />
          ))}
        </ul>
      </section>
      {closed.length > 0 && (
        <section aria-labelledby="closed" className={parts.part}>
          <h2 id="closed">{text('safety.closed')}</h2>
          <ul className={parts.list}>
            {closed.map((concern) => (
              <ConcernItem key={concern.id} concern={concern} onClose={null} />
            ))}
          </ul>
        </section>
      )}
      {opened === 'raise' && (
        <RaiseConcern
          member={member}
          asksWhoSees={closes}
          onCancel={close}
          onDone={() => done(text('safety.raise.done'))}
        />
      )}
      {opened !== null && opened !== 'raise' && (
        <CloseConcern concern={opened} onCancel={close} onDone={() => done(text('safety.close.done'))} />
      )}
    </>
  );
}
