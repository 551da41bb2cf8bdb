import './messages.js';

export * from './member-list/member-list.input.js';
export * from './overview.module.js';
export { KINDS as TODAY_KINDS } from './today/task.js';
