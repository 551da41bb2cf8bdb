import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { memberGrowthQuery } from '../../api/member-growth.js';
import { nodesOf } from '../../api/scalars.js';
import { MemberHead } from '../../member/member-head.js';
import { MemberPage } from '../../member/member-page.js';
import parts from '../../member/part.module.css';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useText } from '../../text/use-text.js';
import { CompetenceSection } from './competence-section.js';
import { IntroductionSection } from './introduction-section.js';
import { LearningSection } from './learning-section.js';

/** What somebody learns, offers and seeks, and whom they met. */
export function GrowthPage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId/growth' });
  const { viewer } = useSignedIn();
  const asked = useQuery({
    query: memberGrowthQuery,
    variables: {
      memberId,
      learning: may(viewer, permissions.readLearning),
      competences: may(viewer, permissions.readCompetences),
      introductions: may(viewer, permissions.readIntroductions),
    },
  });
  const text = useText();
  return (
    <MemberPage title={text('growth.title')} asked={asked}>
      {({ data, today, retry }) => {
        const { member, learningPath, competences, introductions } = data;
        const part = { member, today, retry };
        return (
          <>
            <MemberHead member={member} title={text('growth.of', { name: member.name })} />
            <div className={parts.grid}>
              {learningPath && <LearningSection modules={learningPath} {...part} />}
              <div className={parts.column}>
                {introductions && <IntroductionSection introductions={nodesOf(introductions)} {...part} />}
                {competences && <CompetenceSection competences={competences} {...part} />}
              </div>
            </div>
          </>
        );
      }}
    </MemberPage>
  );
}
