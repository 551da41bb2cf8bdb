import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { memberProfileQuery } from '../../api/member-profile.js';
import { MemberHead } from '../../member/member-head.js';
import { MemberPage } from '../../member/member-page.js';
import parts from '../../member/part.module.css';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import { CapacitySection } from './capacity-section.js';
import { EnterpriseSection } from './enterprise-section.js';
import { HouseholdSection } from './household-section.js';
import { TalentSection } from './talent-section.js';

/** What somebody brings, has time for, lives on and runs. */
export function ProfilePage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId/profile' });
  const { viewer } = useSignedIn();
  const asked = useQuery({
    query: memberProfileQuery,
    variables: {
      memberId,
      capacities: may(viewer, permissions.readCapacity),
      households: may(viewer, permissions.readHousehold),
      enterprises: may(viewer, permissions.readEnterprises),
    },
  });
  const text = useText();
  return (
    <MemberPage title={text('profile.title')} asked={asked}>
      {({ data, today, retry }) => {
        const { member, talentProfile, capacities, households, enterprises } = data;
        const part = { member, today, retry };
        return (
          <>
            <MemberHead member={member} title={text('profile.of', { name: member.name })} />
            <div className={parts.grid}>
              <div className={parts.column}>
                <TalentSection profile={talentProfile} {...part} />
              </div>
              <div className={parts.column}>
                {enterprises && <EnterpriseSection enterprises={enterprises} {...part} />}
                {capacities && <CapacitySection capacities={capacities} {...part} />}
                {households && <HouseholdSection households={households} {...part} />}
              </div>
            </div>
          </>
        );
      }}
    </MemberPage>
  );
}
