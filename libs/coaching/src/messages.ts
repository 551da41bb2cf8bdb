import { registerMessages } from '#platform';

const nl = {
  REVIEW_TOO_EARLY: 'Kies een dag na vandaag om weer naar dit doel te kijken.',
  GOAL_CLOSED: 'Dit doel is afgesloten.',
  STEPS_TOO_MANY: 'Een doel heeft hoogstens {most} stappen.',
  ATTAINMENT_INVALID: 'Kies een getal van -2 tot en met 2.',
  LEVEL_REPEATED: 'Beschrijf elk niveau maar één keer.',
  TIME_INVALID: 'Schrijf de tijd als uren en minuten, zoals 10:30.',
  MINUTES_INVALID: 'Een gesprek duurt {least} tot {most} minuten.',
  SESSION_NOT_PLANNED: 'Dit gesprek staat niet meer gepland. Kijk eerst hoe het nu staat.',
  SESSION_NOT_HELD: 'Dit gesprek is nog niet geweest. Leg eerst vast dat het is gevoerd.',
  SESSION_AHEAD: 'De dag van dit gesprek moet nog komen.',
  AGREEMENTS_TOO_MANY: 'Maak hoogstens {most} afspraken in één gesprek.',
  AGREEMENTS_CHANGED: 'De afspraken zijn veranderd. Lees ze opnieuw en bevestig ze dan.',
  AGREEMENTS_ALREADY_CONFIRMED: 'U hebt deze afspraken al bevestigd.',
  NOTES_ALREADY_RELEASED: 'Deze begeleider mag de eerdere verslagen al lezen.',
  INSTRUMENT_UNKNOWN: 'Deze vragenlijst kent uw coöperatie niet.',
  INSTRUMENT_INVALID: 'Dit bestand is geen goede vragenlijst. Kijk naar dit deel: {place}.',
  INSTRUMENT_SHIPPED: 'Deze vragenlijst is er al en is vrij te gebruiken. Kies een andere code.',
  INSTRUMENT_ALREADY_LOADED:
    'Deze versie van de vragenlijst is er al. Geef een nieuwe versie een hoger nummer.',
  LICENCE_ENDED: 'De licentie is verlopen op {validUntil}. Leg eerst een nieuwe licentie vast.',
  SCORER_NOT_ALLOWED: 'Deze vragenlijst moet iemand anders invullen.',
  ANSWERS_MISSING: 'Geef minstens één antwoord.',
  ANSWERS_INCOMPLETE:
    'Bij het onderdeel {domain} ontbreekt een antwoord. Vul het hele onderdeel in of sla het over.',
  ITEM_UNKNOWN: 'Deze vraag staat niet in de vragenlijst.',
  ITEM_ANSWERED_TWICE: 'Op deze vraag zijn twee antwoorden gegeven. Kies er één.',
  ANSWER_OFF_SCALE:
    'Dit antwoord kan niet. Kies een getal van {min} tot en met {max}, met stappen van {step}.',
  MEASUREMENT_TOO_SOON: 'Het is te vroeg om opnieuw te meten. De eerste dag die kan is {earliest}.',
  MEASUREMENT_ALREADY_CORRECTED: 'Deze meting is al verbeterd. Verbeter de nieuwe meting.',
};

const en: Record<keyof typeof nl, string> = {
  REVIEW_TOO_EARLY: 'Choose a day after today to look at this goal again.',
  GOAL_CLOSED: 'This goal is closed.',
  STEPS_TOO_MANY: 'A goal has at most {most} steps.',
  ATTAINMENT_INVALID: 'Choose a number from -2 to 2.',
  LEVEL_REPEATED: 'Describe each level only once.',
  TIME_INVALID: 'Write the time as hours and minutes, such as 10:30.',
  MINUTES_INVALID: 'A session takes {least} to {most} minutes.',
  SESSION_NOT_PLANNED: 'This session is not planned any more. Look first at how it stands.',
  SESSION_NOT_HELD: 'This session has not been held yet. Record first that it took place.',
  SESSION_AHEAD: 'The day of this session is still to come.',
  AGREEMENTS_TOO_MANY: 'Make at most {most} agreements in one session.',
  AGREEMENTS_CHANGED: 'The agreements have changed. Read them again, then confirm them.',
  AGREEMENTS_ALREADY_CONFIRMED: 'You have already confirmed these agreements.',
  NOTES_ALREADY_RELEASED: 'This coach may read the earlier notes already.',
  INSTRUMENT_UNKNOWN: 'Your cooperative does not know this questionnaire.',
  INSTRUMENT_INVALID: 'This file is not a proper questionnaire. Look at this part: {place}.',
  INSTRUMENT_SHIPPED: 'This questionnaire is there already and free to use. Choose another code.',
  INSTRUMENT_ALREADY_LOADED:
    'This version of the questionnaire is there already. Give a new version a higher number.',
  LICENCE_ENDED: 'The licence ended on {validUntil}. Record a new licence first.',
  SCORER_NOT_ALLOWED: 'Somebody else has to fill in this questionnaire.',
  ANSWERS_MISSING: 'Give at least one answer.',
  ANSWERS_INCOMPLETE: 'An answer is missing in the part {domain}. Fill in the whole part or leave it out.',
  ITEM_UNKNOWN: 'This question is not in the questionnaire.',
  ITEM_ANSWERED_TWICE: 'This question has two answers. Choose one.',
  ANSWER_OFF_SCALE: 'This answer is not possible. Choose a number from {min} to {max}, in steps of {step}.',
  MEASUREMENT_TOO_SOON: 'It is too soon to measure again. The first possible day is {earliest}.',
  MEASUREMENT_ALREADY_CORRECTED: 'This measurement has been corrected already. Correct the new one.',
};

registerMessages({ nl, en });
