import type { ReferralRequest } from '../../api/referral-requests.js';
import { actsOn } from './desk-act.js';

const acts = (state: ReferralRequest['state']) => actsOn({ state } as ReferralRequest);

describe('what can be answered to a referral', () => {
  it('begins with a first talk, and after it with coming in', () => {
    expect(acts('RECEIVED')[0]).toBe('invite');
    expect(acts('INVITED')[0]).toBe('accept');
  });

  it('is only stepping back while another cooperative is asked, and nothing once it was answered', () => {
    expect(acts('OFFERED')).toEqual(['revoke']);
    expect(acts('ACCEPTED')).toEqual([]);
  });
});
