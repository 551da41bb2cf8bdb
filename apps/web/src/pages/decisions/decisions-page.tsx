import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { memberDecisionsQuery } from '../../api/member-decisions.js';
import { MemberHead } from '../../member/member-head.js';
import { MemberPage } from '../../member/member-page.js';
import parts from '../../member/part.module.css';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import { AcquaintanceSection } from './acquaintance-section.js';
import { AdmissionSection } from './admission-section.js';
import { AgreementSection } from './agreement-section.js';
import { LetterSection } from './letter-section.js';
import { PermissionSection } from './permission-section.js';
import { PlanSection } from './plan-section.js';

/** What was planned, permitted, decided and signed about somebody on the way to membership. */
export function DecisionsPage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId/decisions' });
  const { viewer } = useSignedIn();
  const asked = useQuery({
    query: memberDecisionsQuery,
    variables: {
      memberId,
      acquaintance: may(viewer, permissions.readAcquaintance),
      agreements: may(viewer, permissions.readAgreements),
      letters: may(viewer, permissions.readLetters),
    },
  });
  const text = useText();
  return (
    <MemberPage title={text('decisions.title')} asked={asked}>
      {({ data, today, retry }) => {
        const { member, acquaintance, membershipAgreements, decisionLetters } = data;
        const isOpen = member.endedOn === null && member.phase !== 'DECLINED';
        const part = { member, today, retry, isOpen };
        return (
          <>
            <MemberHead member={member} title={text('decisions.of', { name: member.name })} />
            <div className={parts.grid}>
              <div className={parts.column}>
                <PlanSection {...part} />
                {acquaintance && <AcquaintanceSection acquaintance={acquaintance} {...part} />}
              </div>
              <div className={parts.column}>
                <PermissionSection {...part} />
                <AdmissionSection {...part} />
                {membershipAgreements && <AgreementSection agreements={membershipAgreements} {...part} />}
                {decisionLetters && <LetterSection letters={decisionLetters} {...part} />}
              </div>
            </div>
          </>
        );
      }}
    </MemberPage>
  );
}
