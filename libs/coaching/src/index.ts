import './belongings.js';
import './messages.js';

export * from './calendar/calendar.service.js';
export * from './coaching.module.js';
export { Contact, contactOf } from './contact/contact.model.js';
export type { ContactRow } from './contact/contact.repository.js';
export { type ClientParticipation, ClientParticipations } from './indicator/client-participation.service.js';
export type { Ladder } from './indicator/ladder.js';
export type { ParticipationGain } from './indicator/participation-gain.js';
export * from './signal/coaching.policy.js';
export * from './signal/not-seen.js';
export * from './instrument/shipped/participation-ladder.js';
export { SHIPPED } from './instrument/shipped/shipped.js';
export type { InstrumentVersion } from './instrument/instrument.js';
export { type Beat, beatsOf } from './measurement/beat.js';
export * from './measurement/rhythm.policy.js';
