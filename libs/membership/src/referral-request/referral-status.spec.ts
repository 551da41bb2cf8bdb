import { civilDate } from '#kernel';
import type { TrajectoryFacts } from '../trajectory/trajectory-facts.js';
import { type Followed, statusOf } from './referral-status.js';

const today = civilDate('2026-07-01');
const nothing: TrajectoryFacts = {
  referredOn: civilDate('2026-01-05'),
  plannedOn: null,
  trialStartsOn: null,
  trialEndsOn: null,
  interruptions: [],
  decidedOn: null,
  outcome: null,
  endedOn: null,
  exitKind: null,
};
const early = civilDate('2026-02-01');
const trial = { trialStartsOn: early };
const decided = (outcome: 'ADMITTED' | 'DECLINED' | 'STOPPED') => ({ ...trial, decidedOn: early, outcome });
const left = (exitKind: 'OUTFLOW' | 'DROP_OUT' | 'TRANSFERRED') => ({
  endedOn: civilDate('2026-06-01'),
  exitKind,
});

describe('the status of a referral', () => {
  it.each<[string, string | null, Partial<Followed>]>([
    ['RECEIVED', null, { state: 'RECEIVED' }],
    ['INVITED', null, { state: 'INVITED' }],
    ['OFFERED_ELSEWHERE', null, { state: 'OFFERED' }],
    ['HANDED_OVER', null, { state: 'HANDED_OVER' }],
    ['STOPPED', 'NO_PLACE', { state: 'DECLINED', declineReason: 'NO_PLACE' }],
    ['STOPPED', 'REVOKED', { state: 'REVOKED' }],
  ])('is %s, %s: %j', (status, because, request) => {
    const followed = { state: 'RECEIVED', declineReason: null, facts: null, ...request } as Followed;
    expect(statusOf(followed, today)).toEqual({ status, because });
  });

  it.each<[string, string | null, Partial<TrajectoryFacts>]>([
    ['ACCEPTED', null, {}],
    ['PLAN', null, { plannedOn: early }],
    ['TRIAL', null, trial],
    ['TRIAL', null, { ...decided('ADMITTED'), decidedOn: civilDate('2026-08-01') }],
    ['MEMBER', null, decided('ADMITTED')],
    ['STOPPED', 'NOT_ADMITTED', decided('DECLINED')],
    ['STOPPED', 'STOPPED_EARLY', decided('STOPPED')],
    ['STOPPED', 'STOPPED_EARLY', { plannedOn: early, ...left('DROP_OUT') }],
    ['ENDED', 'OUTFLOW', { ...decided('ADMITTED'), ...left('OUTFLOW') }],
    ['ENDED', 'LEFT', { ...decided('ADMITTED'), ...left('DROP_OUT') }],
    ['ENDED', 'TRANSFERRED', { ...trial, ...left('TRANSFERRED') }],
  ])('is %s, %s once accepted: %j', (status, because, facts) => {
    const followed: Followed = { state: 'ACCEPTED', declineReason: null, facts: { ...nothing, ...facts } };
    expect(statusOf(followed, today)).toEqual({ status, because });
  });
});
