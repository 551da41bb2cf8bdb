import { registerEnumType } from '@nestjs/graphql';

/** PLANNED is the only state that is left again: a session is held, missed, moved to another time, or cancelled. */
export enum SessionState {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
  MISSED = 'MISSED',
  MOVED = 'MOVED',
  CANCELLED = 'CANCELLED',
}

export enum SessionChannel {
  IN_PERSON = 'IN_PERSON',
  PHONE = 'PHONE',
  VIDEO = 'VIDEO',
}

/** The two between whom it stays. */
export enum Party {
  MEMBER = 'MEMBER',
  COACH = 'COACH',
}

registerEnumType(SessionState, { name: 'CoachingSessionState' });
registerEnumType(SessionChannel, { name: 'CoachingSessionChannel' });
registerEnumType(Party, { name: 'CoachingParty', description: 'The member, or the coach.' });
