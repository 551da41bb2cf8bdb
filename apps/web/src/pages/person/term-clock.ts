import type { MemberFile } from '../../api/member-file.js';
import type { CivilDate } from '../../api/scalars.js';
import { daysBetween } from '../../member/due.js';

/** A part of the way round, from 0 at the top to 1 at the top again. */
export interface Arc {
  part: 'trial' | 'term';
  from: number;
  to: number;
}

/** A day on which one is warned that the term ends. */
export interface Signal {
  months: number;
  on: CivilDate;
  at: number;
}

/** A clock that runs: the trial by itself until somebody is a member, then trial and term together. */
export interface RunningClock {
  state: 'trial' | 'term';
  startsOn: CivilDate;
  endsOn: CivilDate;
  /** Negative when the end has passed. */
  daysLeft: number;
  /** Where today stands, 0–1. */
  now: number;
  arcs: Arc[];
  signals: Signal[];
}

export type TermClock = RunningClock | { state: 'waiting' | 'planned' | 'endless' | 'over' };

/** Months before the end of the term on which the coordinator is warned. */
const signalMonths = [6, 3] as const;

/** What the term clock shows of somebody on a day. A cooperative may have no maximum term: then no clock runs. */
export function termClockOf(
  member: Pick<MemberFile, 'phase' | 'trialStartsOn' | 'trialEndsOn' | 'admittedOn' | 'termEndsOn'>,
  today: CivilDate,
): TermClock {
  const { phase, trialStartsOn, trialEndsOn, admittedOn, termEndsOn } = member;
  if (phase === 'REFERRED' || phase === 'PLAN') return { state: trialStartsOn ? 'planned' : 'waiting' };
  if (phase === 'TRIAL' && trialStartsOn && trialEndsOn) {
    return running('trial', trialStartsOn, trialEndsOn, today, [{ part: 'trial', from: 0, to: 1 }], []);
  }
  if (phase !== 'ACTIVE') return { state: 'over' };
  if (!admittedOn || !termEndsOn) return { state: 'endless' };
  const startsOn = trialStartsOn ?? admittedOn;
  const at = placeBetween(startsOn, termEndsOn);
  const arcs: Arc[] = [
    { part: 'trial', from: 0, to: at(admittedOn) },
    { part: 'term', from: at(admittedOn), to: 1 },
  ];
  const signals = signalMonths
    .map((months) => ({ months, on: monthsBefore(termEndsOn, months) }))
    .filter(({ on }) => on > admittedOn)
    .map((signal) => ({ ...signal, at: at(signal.on) }));
  return running(
    'term',
    startsOn,
    termEndsOn,
    today,
    arcs.filter(({ from, to }) => to > from),
    signals,
  );
}

function running(
  state: 'trial' | 'term',
  startsOn: CivilDate,
  endsOn: CivilDate,
  today: CivilDate,
  arcs: Arc[],
  signals: Signal[],
): RunningClock {
  const now = placeBetween(startsOn, endsOn)(today);
  return { state, startsOn, endsOn, daysLeft: daysBetween(today, endsOn), now, arcs, signals };
}

/** Where a day stands between two others, held within 0 and 1. */
const placeBetween =
  (from: CivilDate, to: CivilDate) =>
  (on: CivilDate): number =>
    Math.min(Math.max(daysBetween(from, on) / Math.max(daysBetween(from, to), 1), 0), 1);

/** The same day some months earlier, or that month's last day where it has no such day. */
export function monthsBefore(on: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, last))).toISOString().slice(0, 10);
}
