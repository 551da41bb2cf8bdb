import type { Viewer } from '../api/viewer.js';

/**
 * The permissions by which the app decides what to show. The server decides what is given:
 * a link too many leads to a refusal in plain words, never to data.
 */
export const permissions = {
  readDashboard: 'dashboard.read',
  readToday: 'today.read',
  readMembers: 'member.read',
  openMember: 'member.open',
  readThermometer: 'thermometer.read',
  readInvestments: 'investment.read',
  requestInvestment: 'investment.request',
  withdrawInvestment: 'investment.withdraw',
  decideInvestment: 'investment.decide',
  payInvestment: 'investment.pay',
  changeAsset: 'asset.change',
  decideAsset: 'asset.decide',
  readExit: 'exit-settlement.read',
  decideExit: 'exit-settlement.decide',
  readExpenses: 'expense.read',
  recordExpense: 'expense.record',
  bookExpense: 'expense.book',
  readBank: 'bank.read',
  importBank: 'bank.import',
  bookBank: 'bank.book',
  readInvoices: 'invoice.read',
  writeInvoice: 'invoice.write',
  writeQuote: 'quote.write',
  writeCustomer: 'customer.write',
  readBooks: 'books.read',
  closeBooks: 'books.close',
  reopenBooks: 'books.reopen',
  postBooks: 'books.post',
  recordLateCost: 'late-cost.record',
  postIncome: 'income.post',
  bookWithdrawal: 'withdrawal.book',
  readIncomeReport: 'income-report.read',
  recordIncomeReport: 'income-report.record',
  readMoneySignals: 'thermometer-signal.read',
  keepChart: 'books.chart',
  decideTrial: 'trial.decide',
  recordPermission: 'permission.record',
  readSessions: 'session.read',
  recordSession: 'session.record',
  readGoals: 'goal.read',
  setGoal: 'goal.set',
  readMeasurements: 'measurement.read',
  recordMeasurement: 'measurement.record',
  readConcerns: 'concern.read',
  raiseConcern: 'concern.raise',
  closeConcern: 'concern.close',
  followReferrals: 'referral.follow',
  importMembers: 'member.import',
  invite: 'invitation.create',
  readReferrals: 'referral.read',
  recordPlan: 'plan.record',
  advisePlan: 'plan.advise',
  decidePlan: 'plan.decide',
  readAcquaintance: 'acquaintance.read',
  tickAcquaintance: 'acquaintance.tick',
  voteAdmission: 'admission.vote',
  decideAdmission: 'admission.board',
  readAgreements: 'agreement.read',
  recordAgreement: 'agreement.record',
  readLetters: 'letter.read',
  requestLetter: 'letter.request',
  readProfile: 'profile.read',
  recordProfile: 'profile.record',
  readHousehold: 'household.read',
  recordHousehold: 'household.record',
  readCapacity: 'capacity.read',
  setCapacity: 'capacity.set',
  readEnterprises: 'enterprise.read',
  recordEnterprise: 'enterprise.record',
  readLearning: 'learning.read',
  markLearning: 'learning.mark',
  commentLearning: 'learning.comment',
  readCompetences: 'competence.read',
  writeCompetence: 'competence.write',
  readIntroductions: 'introduction.read',
  writeIntroduction: 'introduction.write',
  confirmAgreements: 'agreement.confirm',
  releaseNotes: 'note.release',
  showMilestone: 'milestone.show',
  readMeetings: 'meeting.read',
  planMeeting: 'meeting.plan',
  recordAttendance: 'meeting.attend',
  readCalendar: 'calendar.read',
  writeContact: 'contact.write',
  readReports: 'report.read',
  requestReport: 'report.request',
  requestStatement: 'statement.request',
  manageReports: 'report.manage',
  readPublications: 'publication.read',
  readNetwork: 'network.read',
  readColleagues: 'colleague.read',
  writeNetworkNote: 'network-note.write',
  openFigures: 'figure.open',
  arrangeIntroduction: 'board-introduction.arrange',
  readPolicies: 'policy.read',
  decidePolicy: 'policy.decide',
  readInstruments: 'instrument.read',
} as const;

export const may = (viewer: Viewer, permission: string): boolean => viewer.permissions.includes(permission);

/** Who sees members but not the whole cooperative, and is none of them: a coach, or an officer with clients. */
export const caresForMembers = (viewer: Viewer): boolean =>
  may(viewer, permissions.readMembers) && !may(viewer, permissions.readDashboard) && !viewer.member;

/** Who sees more people than themselves. */
export const maySearch = (viewer: Viewer): boolean => may(viewer, permissions.readMembers) && !viewer.member;

/** Who works with members: a coordinator, or a coach. */
export const worksWithMembers = (viewer: Viewer): boolean =>
  may(viewer, permissions.decideTrial) || may(viewer, permissions.recordSession);

/** Who sends people and opens nobody's file. */
const onlyRefers = (viewer: Viewer): boolean =>
  may(viewer, permissions.followReferrals) && !may(viewer, permissions.openMember);

/** The one page that a person opens first. */
export function startPageOf(
  viewer: Viewer,
): '/thermometer' | '/today' | '/bank' | '/pipeline' | '/my-referrals' | '/reports' | '/network' | '/home' {
  if (viewer.member) return '/thermometer';
  if (worksWithMembers(viewer)) return '/today';
  if (may(viewer, permissions.bookBank)) return '/bank';
  if (may(viewer, permissions.readDashboard)) return '/pipeline';
  if (onlyRefers(viewer)) return '/my-referrals';
  // whoever compares cooperatives and works in none of them
  if (may(viewer, permissions.readPublications)) return '/network';
  // an adviser of a municipality: figures of groups are all there is
  if (may(viewer, permissions.readReports) && !caresForMembers(viewer)) return '/reports';
  return '/home';
}
