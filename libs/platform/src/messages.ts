import { registerMessages } from './messages/messages.js';

const nl = {
  UNAUTHENTICATED: 'U bent niet aangemeld. Meld u opnieuw aan.',
  FORBIDDEN: 'U mag dit hier niet doen.',
  NOT_FOUND: 'Dit bestaat niet, of u mag het niet zien.',
  CONFLICT: 'Dit is intussen veranderd. Laad de pagina opnieuw.',
  BUSY: 'Het is druk. Probeer het over een paar seconden nog eens.',
  THROTTLED: 'Te veel pogingen. Wacht een kwartier en probeer het dan opnieuw.',
  INTERNAL: 'Er ging iets mis bij ons. Probeer het later nog eens en noem de referentie als u ons belt.',
  VALUE_OUT_OF_RANGE: 'Een waarde is te lang of te groot.',
  PAGE_INVALID: 'Geef bij een lijst aan hoeveel u wilt: first óf last, van 1 tot en met 100.',
  CURSOR_INVALID: 'Deze plaats in de lijst bestaat niet. Begin opnieuw bij het begin.',
  AMOUNT_INVALID: 'Dit bedrag klopt niet. Schrijf het met hoogstens twee cijfers achter de komma.',
  AMOUNT_NOT_POSITIVE: 'Het bedrag moet hoger zijn dan nul.',
  DATE_INVALID: 'Deze datum bestaat niet.',
  DATE_IN_FUTURE: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.',
  IBAN_INVALID: 'Dit rekeningnummer klopt niet. Kijk de cijfers na.',
  TEXT_HAS_BSN: 'In deze tekst staat een burgerservicenummer. Haal het weg: dat mag hier niet staan.',
  TEXT_REQUIRED: 'Vul hier iets in.',
  TEXT_TOO_LONG: 'Deze tekst is te lang. Gebruik hoogstens {most} tekens.',
  FILE_TOO_LARGE: 'Dit bestand is te groot. Het mag hoogstens {megabytes} MB zijn.',
  FILE_TYPE_REFUSED:
    'Dit soort bestand kan niet. Kies een foto (JPG of PNG), een PDF of een bankbestand (XML).',
  FILE_MISSING: 'Er zit geen bestand bij.',
  LINK_EXPIRED: 'Deze link werkt niet meer. Vraag een nieuwe.',
  JOB_GAVE_UP: 'Het is na meerdere pogingen niet gelukt. Vraag het opnieuw aan.',
  IDEMPOTENCY_KEY_REUSED: 'Deze sleutel is al gebruikt voor een ander verzoek.',
};

const en: Record<keyof typeof nl, string> = {
  UNAUTHENTICATED: 'You are not signed in. Sign in again.',
  FORBIDDEN: 'You may not do this here.',
  NOT_FOUND: 'This does not exist, or you may not see it.',
  CONFLICT: 'This has changed in the meantime. Load the page again.',
  BUSY: 'It is busy. Try again in a few seconds.',
  THROTTLED: 'Too many attempts. Wait a quarter of an hour and try again.',
  INTERNAL: 'Something went wrong on our side. Try again later and give the reference if you call us.',
  VALUE_OUT_OF_RANGE: 'A value is too long or too large.',
  PAGE_INVALID: 'Say how much of a list you want: first or last, from 1 to 100.',
  CURSOR_INVALID: 'This place in the list does not exist. Start from the beginning.',
  AMOUNT_INVALID: 'This amount is not right. Write it with at most two decimals.',
  AMOUNT_NOT_POSITIVE: 'The amount must be more than zero.',
  DATE_INVALID: 'This date does not exist.',
  DATE_IN_FUTURE: 'This day is still to come. Choose today or an earlier day.',
  IBAN_INVALID: 'This account number is not right. Check the digits.',
  TEXT_HAS_BSN: 'This text holds a citizen service number. Take it out: it may not stand here.',
  TEXT_REQUIRED: 'Fill something in here.',
  TEXT_TOO_LONG: 'This text is too long. Use at most {most} characters.',
  FILE_TOO_LARGE: 'This file is too large. It may be at most {megabytes} MB.',
  FILE_TYPE_REFUSED:
    'This kind of file is not possible. Choose a photo (JPG or PNG), a PDF or a bank file (XML).',
  FILE_MISSING: 'There is no file with it.',
  LINK_EXPIRED: 'This link no longer works. Ask for a new one.',
  JOB_GAVE_UP: 'It did not work after several attempts. Ask for it again.',
  IDEMPOTENCY_KEY_REUSED: 'This key was already used for another request.',
};

registerMessages({ nl, en });
