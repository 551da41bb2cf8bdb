import './messages.js';

export type { Guided } from './caseload/caseload.projection.js';
export { Caseload } from './caseload/caseload.service.js';
export * from './member-list/member-list.input.js';
export * from './overview.module.js';
export { KINDS as TODAY_KINDS, type Task, URGENCIES, type Urgency } from './today/task.js';
export { type TaskCount, Today } from './today/today.service.js';
