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
};

registerMessages({ nl, en });
