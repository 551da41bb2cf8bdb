import { registerMessages } from '#platform';

const nl = {
  FIGURE_NOT_YOURS:
    'Dit cijfer is niet van uw coöperatie. U kunt alleen bij uw eigen cijfers iets schrijven.',
  FIGURES_ALREADY_OPEN:
    'Voor deze coöperatie staan uw cijfers al open. Sluit dat eerst, en open ze daarna opnieuw.',
  NOTHING_TO_OPEN:
    'Er is nog niets om open te zetten: u heeft nog geen groep van tien of meer mensen van wie de tijd om is.',
  INTRODUCTION_ALREADY_ASKED: 'Er wacht al een verzoek tussen u en deze coöperatie.',
  INTRODUCTION_ALREADY_ANSWERED: 'Op dit verzoek is al geantwoord, of het is ingetrokken.',
  NOTICE_INTRODUCTION_ASKED: '{cooperative} wil graag kennismaken met uw bestuur.',
  NOTICE_INTRODUCTION_ACCEPTED: '{cooperative} wil graag kennismaken. U ziet nu met wie.',
  NOTICE_INTRODUCTION_DECLINED: '{cooperative} wil nu niet kennismaken.',
  NOTICE_FIGURES_OPENED: '{cooperative} heeft de eigen cijfers voor uw bestuur opengezet.',
  MAIL_INTRODUCTION_ASKED_SUBJECT: '{cooperative} wil graag kennismaken',
  MAIL_INTRODUCTION_ASKED_TEXT:
    'Het bestuur van {cooperative} wil graag kennismaken met uw bestuur. Lees waarover, en zeg ja of nee. Pas als u ja zegt, ziet u elkaars naam en e-mailadres.',
  MAIL_INTRODUCTION_ASKED_LINK: 'Lees het verzoek',
  MAIL_INTRODUCTION_ACCEPTED_SUBJECT: '{cooperative} wil graag kennismaken',
  MAIL_INTRODUCTION_ACCEPTED_TEXT:
    '{cooperative} heeft ja gezegd op uw verzoek. U ziet nu elkaars naam en e-mailadres.',
  MAIL_INTRODUCTION_ACCEPTED_LINK: 'Bekijk met wie',
  MAIL_INTRODUCTION_DECLINED_SUBJECT: '{cooperative} wil nu niet kennismaken',
  MAIL_INTRODUCTION_DECLINED_TEXT: '{cooperative} heeft nee gezegd op uw verzoek om kennis te maken.',
  MAIL_INTRODUCTION_DECLINED_LINK: 'Bekijk het antwoord',
  MAIL_FIGURES_OPENED_SUBJECT: '{cooperative} heeft cijfers voor u opengezet',
  MAIL_FIGURES_OPENED_TEXT:
    'Het bestuur van {cooperative} laat uw bestuur de eigen, precieze cijfers zien. Deel ze met niemand buiten uw bestuur.',
  MAIL_FIGURES_OPENED_LINK: 'Bekijk de cijfers',
};

const en: Record<keyof typeof nl, string> = {
  FIGURE_NOT_YOURS: 'This figure is not of your cooperative. You can only write beside figures of your own.',
  FIGURES_ALREADY_OPEN:
    'Your figures are open to this cooperative already. Close that first, then open them anew.',
  NOTHING_TO_OPEN:
    'There is nothing to open yet: you have no group of ten people or more whose time has passed.',
  INTRODUCTION_ALREADY_ASKED: 'A request between you and this cooperative is waiting already.',
  INTRODUCTION_ALREADY_ANSWERED: 'This request was answered already, or taken back.',
  NOTICE_INTRODUCTION_ASKED: '{cooperative} would like to meet your board.',
  NOTICE_INTRODUCTION_ACCEPTED: '{cooperative} would like to meet you. You now see who.',
  NOTICE_INTRODUCTION_DECLINED: '{cooperative} does not want to meet now.',
  NOTICE_FIGURES_OPENED: '{cooperative} opened its own figures to your board.',
  MAIL_INTRODUCTION_ASKED_SUBJECT: '{cooperative} would like to meet you',
  MAIL_INTRODUCTION_ASKED_TEXT:
    'The board of {cooperative} would like to meet your board. Read what about, and say yes or no. Only when you say yes do you see each other’s name and e-mail address.',
  MAIL_INTRODUCTION_ASKED_LINK: 'Read the request',
  MAIL_INTRODUCTION_ACCEPTED_SUBJECT: '{cooperative} would like to meet you',
  MAIL_INTRODUCTION_ACCEPTED_TEXT:
    '{cooperative} said yes to your request. You now see each other’s name and e-mail address.',
  MAIL_INTRODUCTION_ACCEPTED_LINK: 'See who',
  MAIL_INTRODUCTION_DECLINED_SUBJECT: '{cooperative} does not want to meet now',
  MAIL_INTRODUCTION_DECLINED_TEXT: '{cooperative} said no to your request to meet.',
  MAIL_INTRODUCTION_DECLINED_LINK: 'See the answer',
  MAIL_FIGURES_OPENED_SUBJECT: '{cooperative} opened figures to you',
  MAIL_FIGURES_OPENED_TEXT:
    'The board of {cooperative} shows its own exact figures to your board. Share them with nobody outside your board.',
  MAIL_FIGURES_OPENED_LINK: 'See the figures',
};

registerMessages({ nl, en });
