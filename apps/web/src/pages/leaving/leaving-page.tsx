import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { leavingQuery } from '../../api/leaving.js';
import { nodesOf } from '../../api/scalars.js';
import { BackLink } from '../../member/back-link.js';
import { MemberNav } from '../../member/member-nav.js';
import { MemberPage } from '../../member/member-page.js';
import parts from '../../member/part.module.css';
import { PageTitle } from '../../shell/page-title.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { LeftMoney } from './left-money.js';
import { LeftThings } from './left-things.js';

/** What becomes of the things and the money of somebody who left: what was agreed, and what was decided. */
export function LeavingPage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId/leaving' });
  const asked = useQuery({ query: leavingQuery, variables: { memberId } });
  const text = useText();
  const formats = useFormats();
  return (
    <MemberPage title={text('leaving.title')} asked={asked}>
      {({ data: { exitSettlement: exit, assets }, today, retry }) => {
        const { memberName: name, endedOn, destination, hasBenefitEnded } = exit;
        const date = formats.date(endedOn);
        const title = text('leaving.of', { name });
        return (
          <>
            <div>
              <BackLink />
              <PageTitle name={title}>{title}</PageTitle>
              <MemberNav memberId={memberId} hasThermometer={destination !== null} hasLeft />
            </div>
            <p>
              {destination
                ? text('leaving.since', { date, destination: text(`destination.${destination}`) })
                : text('leaving.trial', { date })}{' '}
              {destination !== 'DECEASED' &&
                text(hasBenefitEnded ? 'leaving.benefitEnded' : 'leaving.onBenefit')}
            </p>
            <div className={parts.grid}>
              <LeftThings things={nodesOf(assets)} exit={exit} today={today} retry={retry} />
              <LeftMoney exit={exit} retry={retry} />
            </div>
          </>
        );
      }}
    </MemberPage>
  );
}
