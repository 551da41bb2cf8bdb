import { globalId } from '#platform';
import type { CallOptions } from '../harness/test-client.js';
import { type House, TODAY } from './house.js';

/** The first is the referrer's and open, the next are of others, and the last one was declined. */
export async function furnishReferralRequests(house: House): Promise<string[]> {
  const { own, text, email, does, callers } = house;
  const { coordinator } = callers;
  const person = {
    givenName: text('waiting given'),
    familyName: text('waiting family'),
    email: email('waiting'),
    phone: own.phone,
  };
  const told = { reason: text('request'), wish: text('wish'), personKnows: true };
  const sent: string[] = [];
  for (const name of ['referrer', 'other_referrer', 'other_officer'] as const) {
    const answer = await does('submitReferral', { ...person, ...told }, 'referral { id }', callers[name]);
    sent.push(answer.referral.id);
  }
  await does(
    'declineReferral',
    {
      requestId: sent.at(-1),
      reason: 'OTHER_HELP_FITS',
      words: text('decline'),
      advice: 'OTHER',
      adviceWords: text('advice'),
    },
    'request { id }',
    coordinator,
  );
  await does('switchReferralForm', { isOpen: true }, 'setting { isOpen }', coordinator);
  return sent;
}

/** The first was offered by a neighbour and waits, the second was offered to it. */
export async function furnishHandovers(house: House, requestId: string): Promise<string[]> {
  const { app, own, id, text, email, does, callers } = house;
  const { coordinator } = callers;
  const neighbourId = await app.organisation('COOPERATIVE', `neighbour-of-${own.word}`, 'Neighbour');
  await app.account(email('neighbour'), 'COORDINATOR', neighbourId);
  const neighbour = { as: email('neighbour'), in: neighbourId };
  const desk = (isOpen: boolean, as: CallOptions) => does('switchHandoverDesk', { isOpen }, 'isOpen', as);
  const consent = { consentedOn: TODAY, consentVersion: text('consent'), words: text('chosen words') };
  const somebody = {
    givenName: text('leaving given'),
    familyName: text('leaving family'),
    email: email('leaving'),
  };
  const { member: leaving } = await does(
    'registerReferral',
    { ...somebody, source: 'SELF', referredOn: TODAY },
    'member { id }',
    neighbour,
  );
  await desk(true, coordinator);
  const received = await does(
    'offerTransfer',
    { memberId: leaving.id, cooperativeId: globalId('Organisation', id), ...consent },
    'handover { id }',
    neighbour,
  );
  await desk(false, coordinator);
  await desk(true, neighbour);
  const offered = await does(
    'handOverReferral',
    { requestId, cooperativeId: globalId('Organisation', neighbourId), ...consent },
    'handover { id }',
    coordinator,
  );
  return [received.handover.id, offered.handover.id];
}
