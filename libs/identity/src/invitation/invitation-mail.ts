import { declareMail } from '#platform';

/** Minutes that an invitation's link works. */
export const INVITATION_MINUTES = 30;

/** The mail with which somebody is invited to a role: its link opens the invitation without signing in. */
export const INVITATION = declareMail({
  kind: 'invitation',
  path: () => '/invitation',
  hasSecret: true,
  usefulMinutes: INVITATION_MINUTES,
});
