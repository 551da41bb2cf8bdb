import { registerMessages } from '#platform';

const ROLES_NL = `{role, select, COORDINATOR {coördinator} COACH {begeleider} TREASURER {penningmeester} MEMBER {lid}
  BOARD {bestuurslid} INTEGRATOR {koppeling} OFFICER {klantmanager} POLICY_ADVISER {beleidsadviseur}
  REFERRER {doorverwijzer} ANALYST {analist} NETWORK_ADVISER {adviseur van het netwerk}
  NETWORK_ADMINISTRATOR {beheerder van het netwerk} other {medewerker}}`;
const ROLES_EN = `{role, select, COORDINATOR {coordinator} COACH {coach} TREASURER {treasurer} MEMBER {member}
  BOARD {board member} INTEGRATOR {integration} OFFICER {case manager} POLICY_ADVISER {policy adviser}
  REFERRER {referrer} ANALYST {analyst} NETWORK_ADVISER {network adviser}
  NETWORK_ADMINISTRATOR {network administrator} other {colleague}}`;

const nl = {
  FEEDS_TOO_MANY: 'U hebt al {most} links voor uw agenda. Trek er eerst een in.',
  SIGN_IN_FAILED: 'Het e-mailadres of het wachtwoord klopt niet.',
  SESSION_ENDED: 'U bent afgemeld. Meld u opnieuw aan.',
  PASSWORD_TOO_SHORT: 'Kies een wachtwoord van minstens {least} tekens.',
  PASSWORD_TOO_LONG: 'Dit wachtwoord is te lang.',
  INVITATION_INVALID: 'Deze uitnodiging werkt niet meer. Vraag een nieuwe aan wie u uitnodigde.',
  ROLE_NOT_HERE: 'Deze rol kunt u in een coöperatie niet geven.',
  ROLE_ALREADY_GRANTED: 'Deze persoon heeft deze rol al.',
  ACCOUNT_EXISTS: 'Dit e-mailadres is al in gebruik.',
  EMAIL_INVALID: 'Dit e-mailadres klopt niet.',
  MEMBER_NEEDED: 'Kies het lid bij deze rol. Andere rollen hebben geen lid.',
  ONLY_IN_DEMO: 'Dit kan alleen in een demo.',
  MAIL_INVITATION_SUBJECT: 'Uitnodiging van {organisation}',
  MAIL_INVITATION_TEXT: `U bent uitgenodigd door {organisation}. Uw rol wordt: ${ROLES_NL}.\n\nDe link hieronder werkt één keer, en een half uur lang. Is hij te oud? Vraag dan een nieuwe.\n\nVerwacht u deze mail niet? Dan hoeft u niets te doen.`,
  MAIL_INVITATION_LINK: 'Uitnodiging openen',
  SEARCH_TOO_SHORT: 'Typ minstens twee letters.',
  ORGANISATION_KIND_CLOSED: 'Hier kunt u alleen een gemeente of een doorverwijzer toevoegen.',
  ORGANISATION_EXISTS: 'Er is al een organisatie met deze naam.',
  NAME_INVALID: 'Deze naam kan niet. Gebruik letters of cijfers.',
  INVITATION_SETTLED: 'Deze uitnodiging is al gebruikt, geweigerd of ingetrokken. Maak een nieuwe.',
  OWN_ROLE: 'U kunt uw eigen rol van coördinator niet weghalen. Vraag een andere coördinator.',
};

const en: Record<keyof typeof nl, string> = {
  FEEDS_TOO_MANY: 'You have {most} calendar links already. Revoke one first.',
  SIGN_IN_FAILED: 'The e-mail address or the password is not right.',
  SESSION_ENDED: 'You have been signed out. Sign in again.',
  PASSWORD_TOO_SHORT: 'Choose a password of at least {least} characters.',
  PASSWORD_TOO_LONG: 'This password is too long.',
  INVITATION_INVALID: 'This invitation no longer works. Ask the one who invited you for a new one.',
  ROLE_NOT_HERE: 'This role cannot be given in a cooperative.',
  ROLE_ALREADY_GRANTED: 'This person already has this role.',
  ACCOUNT_EXISTS: 'This e-mail address is already in use.',
  EMAIL_INVALID: 'This e-mail address is not right.',
  MEMBER_NEEDED: 'Choose the member for this role. Other roles have no member.',
  ONLY_IN_DEMO: 'This is only possible in a demo.',
  MAIL_INVITATION_SUBJECT: 'Invitation from {organisation}',
  MAIL_INVITATION_TEXT: `{organisation} invites you. Your role will be: ${ROLES_EN}.\n\nThe link below works once, for half an hour. Is it too old? Then ask for a new one.\n\nDid you not expect this mail? Then you need not do anything.`,
  MAIL_INVITATION_LINK: 'Open the invitation',
  SEARCH_TOO_SHORT: 'Type at least two letters.',
  ORGANISATION_KIND_CLOSED: 'You can add a municipality or a referrer here only.',
  ORGANISATION_EXISTS: 'There is already an organisation with this name.',
  NAME_INVALID: 'This name is not possible. Use letters or digits.',
  INVITATION_SETTLED: 'This invitation was used, declined or withdrawn already. Make a new one.',
  OWN_ROLE: 'You cannot take away your own role of coordinator. Ask another coordinator.',
};

registerMessages({ nl, en });
