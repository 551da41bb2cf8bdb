import './messages.js';

export * from './member/member-row.js';
export * from './member/member-scope.js';
export * from './member/member.model.js';
export * from './member/member.service.js';
export * from './membership.module.js';
export * from './outflow/outflow.input.js';
export * from './outflow/target.policy.js';
export * from './referral/referral.input.js';
export * from './trajectory/day.js';
export * from './trajectory/phase.js';
export * from './trajectory/trajectory.model.js';
export type { TrajectoryFact } from './trajectory/trajectory.repository.js';
export * from './trial/trial-decided.js';
export * from './trial/trial.policy.js';
