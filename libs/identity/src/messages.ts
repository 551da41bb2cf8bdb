import { registerMessages } from '#platform';

const nl = {
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
  OWN_ROLE: 'U kunt uw eigen rol van coördinator niet weghalen. Vraag een andere coördinator.',
};

const en: Record<keyof typeof nl, string> = {
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
  OWN_ROLE: 'You cannot take away your own role of coordinator. Ask another coordinator.',
};

registerMessages({ nl, en });
