import { useParams } from '@tanstack/react-router';
import { BackLink } from '../../member/back-link.js';
import { MemberNav } from '../../member/member-nav.js';
import { useSignedIn } from '../../session/session-context.js';
import { CounterActs } from '../income/counter-acts.js';
import { ThermometerPage } from './thermometer-page.js';

/** Another person's thermometer, for who may see balances. */
export function MemberThermometerPage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId/thermometer' });
  const { viewer } = useSignedIn();
  const above = (
    <>
      <BackLink />
      <MemberNav memberId={memberId} hasThermometer />
    </>
  );
  const reader = viewer.member?.id === memberId ? 'owner' : 'other';
  return (
    <ThermometerPage
      key={memberId}
      memberId={memberId}
      reader={reader}
      above={above}
      renderActs={(thermometer, look) => <CounterActs thermometer={thermometer} onDone={look} />}
    />
  );
}
