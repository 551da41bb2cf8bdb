import './messages.js';

export * from './access/access-resolver.js';
export * from './collaboration/collaboration.repository.js';
export * from './cooperative.module.js';
export * from './policy/policy.js';
export type { PolicyChange, Touched } from './policy/policy-change.js';
export * from './policy/policy.model.js';
export * from './policy/policy.service.js';
export * from './registration/cooperative.repository.js';
export * from './registration/cooperative.service.js';
