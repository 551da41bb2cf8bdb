import { registerMessages } from '#platform';

const nl = {
  REPORT_NAME_MEMBERSHIP_LETTER: 'Brief over het lidmaatschap',
  MEMBER_NOT_ADMITTED:
    'Deze persoon is niet als lid toegelaten. Daarom is er geen brief over het lidmaatschap.',
  MEMBER_NO_LONGER: 'Deze persoon is nu geen lid. Daarom is er geen brief over het lidmaatschap.',
  MEMBERSHIP_BASIS: 'Wie lid is, mag op papier hebben wat is besloten en afgesproken.',
  MEMBERSHIP_FILE_NAME: 'lidmaatschap-lid-{number}-{date}',
  MEMBERSHIP_DOCUMENT_TITLE: 'Lidmaatschap van {name}, {date}',
  MEMBERSHIP_TITLE: 'U bent lid',
  MEMBERSHIP_SINCE: 'Sinds wanneer en hoe lang?',
  MEMBERSHIP_AGREEMENT: 'Wat staat in de overeenkomst?',
  MEMBERSHIP_AGREEMENT_SIGNED: 'U en {cooperative} hebben op {date} een ledenovereenkomst getekend.',
  MEMBERSHIP_AGREEMENT_OPEN: 'Die geldt vanaf {from}. Er staat geen einddatum in.',
  MEMBERSHIP_AGREEMENT_UNTIL:
    'Die geldt vanaf {from} tot en met {until}. Vóór het einde praten wij met u over daarna.',
  MEMBERSHIP_AGREEMENT_READ: 'Lees de overeenkomst goed. U kunt er altijd een kopie van krijgen.',
  MEMBERSHIP_AGREEMENT_NONE:
    'Er is nog geen ledenovereenkomst vastgelegd die nu geldt. Vraag ernaar: in de overeenkomst staat wat u en de coöperatie met elkaar afspreken.',
  MEMBERSHIP_ASK: 'Aan wie kunt u iets vragen?',
  MEMBERSHIP_ASK_BOARD: 'U kunt ook schrijven naar het bestuur van {cooperative}, {address}.',
};

const en: Record<keyof typeof nl, string> = {
  REPORT_NAME_MEMBERSHIP_LETTER: 'Letter on the membership',
  MEMBER_NOT_ADMITTED: 'This person was not admitted as a member. So there is no letter on the membership.',
  MEMBER_NO_LONGER: 'This person is not a member now. So there is no letter on the membership.',
  MEMBERSHIP_BASIS: 'Who is a member may have on paper what was decided and agreed.',
  MEMBERSHIP_FILE_NAME: 'membership-member-{number}-{date}',
  MEMBERSHIP_DOCUMENT_TITLE: 'Membership of {name}, {date}',
  MEMBERSHIP_TITLE: 'You are a member',
  MEMBERSHIP_SINCE: 'Since when and how long?',
  MEMBERSHIP_AGREEMENT: 'What does the agreement say?',
  MEMBERSHIP_AGREEMENT_SIGNED: 'On {date} you and {cooperative} signed a membership agreement.',
  MEMBERSHIP_AGREEMENT_OPEN: 'It holds from {from}. It has no end date.',
  MEMBERSHIP_AGREEMENT_UNTIL:
    'It holds from {from} until {until}, that day included. Before it ends we talk with you about what comes after.',
  MEMBERSHIP_AGREEMENT_READ: 'Read the agreement well. You can always get a copy of it.',
  MEMBERSHIP_AGREEMENT_NONE:
    'No membership agreement that holds now was recorded yet. Ask for it: the agreement says what you and the cooperative agree on.',
  MEMBERSHIP_ASK: 'Whom can you ask?',
  MEMBERSHIP_ASK_BOARD: 'You can also write to the board of {cooperative}, {address}.',
};

registerMessages({ nl, en });
