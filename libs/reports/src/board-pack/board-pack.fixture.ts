import { civilDate } from '#kernel';
import type { TaskCount } from '#overview';
import { DEADLINE_KINDS } from '../coordinator-deadlines/deadlines.js';
import { anAccount } from '../municipality-account/account.fixture.js';
import type { FrozenBoardPack } from './frozen-board-pack.js';

const noTasks = DEADLINE_KINDS.map((kind): TaskCount => ({
  kind,
  OVERDUE: 0,
  WAITING: 0,
  DUE: 0,
  COMING: 0,
}));

/** A quarter with a loss in its last month, of people who do not exist. */
export const aQuarter: FrozenBoardPack = {
  movement: {
    referred: 4,
    trialsStarted: 3,
    admitted: 2,
    declined: 1,
    stopped: 0,
    membersAtStart: 11,
    membersLeft: 1,
    membersAtEnd: 12,
    destinations: [{ destination: 'PAID_WORK', count: 1 }],
  },
  figures: anAccount.figures,
  participation: { gain: anAccount.participation.gain },
  deadlines: noTasks.map((one) =>
    one.kind === 'TRIAL_DECISION'
      ? { ...one, OVERDUE: 1, COMING: 2 }
      : one.kind === 'AFTERCARE'
        ? { ...one, WAITING: 3 }
        : one,
  ),
  months: [
    { month: civilDate('2026-01-01'), income: 900_00, expenses: 400_00, result: 500_00 },
    { month: civilDate('2026-02-01'), income: 0, expenses: 0, result: 0 },
    { month: civilDate('2026-03-01'), income: 100_00, expenses: 850_00, result: -750_00 },
  ],
  total: { income: 1_000_00, expenses: 1_250_00, result: -250_00 },
  thermometers: {
    count: 12,
    opening: 4_000_00,
    income: 2_000_00,
    contributions: -600_00,
    investments: -900_00,
    other: 0,
    closing: 4_500_00,
  },
  invoices: { open: { count: 3, amount: 1_210_00 }, overdue: { count: 1, amount: 242_00 } },
  investments: [
    {
      name: 'أحمد عبد الرحمن',
      purpose: '#panic("x") *vet* naaimachine',
      amount: 450_00,
      isApproved: true,
      decidedOn: civilDate('2026-02-10'),
    },
    {
      name: 'Noor de Wit',
      purpose: 'Bakfiets',
      amount: 1_900_00,
      isApproved: false,
      decidedOn: civilDate('2026-01-20'),
    },
  ],
  check: { thermometerDifference: 0, unexplained: null },
};

/** A quarter in which nothing happened. */
export const aQuietQuarter: FrozenBoardPack = {
  ...aQuarter,
  movement: {
    referred: 0,
    trialsStarted: 0,
    admitted: 0,
    declined: 0,
    stopped: 0,
    membersAtStart: 0,
    membersLeft: 0,
    membersAtEnd: 0,
    destinations: [],
  },
  deadlines: noTasks,
  months: aQuarter.months.map(({ month }) => ({ month, income: 0, expenses: 0, result: 0 })),
  total: { income: 0, expenses: 0, result: 0 },
  thermometers: {
    count: 0,
    opening: 0,
    income: 0,
    contributions: 0,
    investments: 0,
    other: 0,
    closing: 0,
  },
  invoices: { open: { count: 0, amount: 0 }, overdue: { count: 0, amount: 0 } },
  investments: [],
};
