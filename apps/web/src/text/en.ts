import { bank } from './bank.en.js';
import { boards } from './boards.en.js';
import { books } from './books.en.js';
import { coaching } from './coaching.en.js';
import { desk } from './desk.en.js';
import { first } from './first.en.js';
import { imports } from './imports.en.js';
import { income } from './income.en.js';
import { invoices } from './invoices.en.js';
import { leaving } from './leaving.en.js';
import { money } from './money.en.js';
import { network } from './network.en.js';
import type { Catalogue } from './nl.js';
import { people } from './people.en.js';
import { person } from './person.en.js';
import { reports } from './reports.en.js';
import { rules } from './rules.en.js';
import { thermometer } from './thermometer.en.js';
import { trajectory } from './trajectory.en.js';

/** The sentences of the app in English. A sentence that is missing does not compile. */
export const en: Catalogue = {
  ...first,
  ...person,
  ...money,
  ...invoices,
  ...income,
  ...bank,
  ...books,
  ...reports,
  ...rules,
  ...imports,
  ...desk,
  ...thermometer,
  ...trajectory,
  ...leaving,
  ...coaching,
  ...people,
  ...network,
  ...boards,
  'cooperative.label': 'Cooperative',

  'home.link': 'My account',
  'home.title': 'Hello {name}',
  'home.lead': 'You are signed in as {email}.',
  'home.roles': 'Your roles',
  'home.cooperatives': 'Your cooperatives',
  'home.noCooperatives': 'Your role does not belong to one cooperative.',
  'home.addresses': 'What you can open',
  'home.rules': 'What the cooperative decided',
  'home.pipeline': 'All members, from referral to their own work',
  'home.thermometer': 'How much you can spend, and why',
  'home.explorer': 'API explorer',
  'home.explorerHint': 'Try questions to the GraphQL API',
  'home.endpointHint': 'Address of the GraphQL API for programs',

  'organisation.COOPERATIVE': 'cooperative',
  'organisation.MUNICIPALITY': 'municipality',
  'organisation.REFERRER': 'referrer',
  'organisation.NETWORK': 'national network',
  'organisation.PLATFORM': 'platform',

  'deadlines.title': 'Dates to watch',
  'deadlines.summary':
    '{count, plural, =0 {Nothing is open now.} one {# date} other {# dates}}{late, plural, =0 {} one {, of which # is late} other {, of which # are late}}',
  'deadlines.all': 'Show all {count}',
  'deadlines.fewer': 'Show fewer',

  'due.TRIAL_DECISION': 'Decision on the trial',
  'due.TERM_END': 'End of the term',
  'due.PERMISSION_END': 'End of the permission',
  'due.late': '{days, plural, =0 {Late} one {# day late} other {# days late}}',
  'due.soon': '{days, plural, =0 {Today} one {# day left} other {# days left}}',
  'due.later': '{days} days left',

  'member.days':
    '{days, plural, =0 {In this phase since today} one {# day in this phase} other {# days in this phase}}',
  'member.coach': 'Coach:',
  'member.noCoach': 'No coach yet',

  'totals.title': 'Since the start',
  'totals.earned': 'Earned, after costs',
  'totals.contributed': 'To the cooperative',
  'totals.invested': 'Spent on the enterprise',
  'totals.other': 'Other bookings',
  'totals.balance': 'Now in the thermometer',

  'form.missing': 'Fill this in.',
  'form.missingDate': 'Choose a date.',
  'form.missingChoice': 'Choose an answer.',
  'form.badDate': 'This date is not complete. Fill in day, month and year.',
  'form.badEmail': 'This is not an e-mail address. A good one is name@example.org.',
  'form.tooLate': 'Choose {date} or an earlier day.',
  'form.tooEarly': 'Choose {date} or a later day.',
  'form.optional': '(may stay empty)',
  'form.choose': 'Make a choice',
  'form.cancel': 'Cancel',
  'form.close': 'Close',
  'form.discardAsk': 'What you typed is not saved yet. Throw it away?',
  'form.keepTyping': 'Go on typing',
  'form.discard': 'Throw away',

  'leave.title': 'Your text is not saved yet',
  'leave.body': 'If you leave this page, your text is gone. We do not keep it on this device.',
  'leave.stay': 'Stay here',

  'today.title': 'Today',
  'today.lead': '{date}. This asks for your attention.',
  'today.OVERDUE': 'Late',
  'today.WAITING': 'Waits for an answer',
  'today.DUE': 'Within two weeks',
  'today.COMING': 'Later',
  'today.since': 'since {date}',
  'today.nothing': 'Nothing waits for you. Enjoy.',
  'today.more':
    '{count, plural, one {There is # more task. You see it when others are done.} other {There are # more tasks. You see them when others are done.}}',

  'task.SAFETY_CONCERN': 'Safety concern',
  'task.TRIAL_DECISION': 'Decision on the trial',
  'task.BOARD_DECISION': 'Board decides on the admission',
  'task.MEMBERS_VOTE': 'Members vote on the admission',
  'task.TERM_END': 'End of the term',
  'task.PERMISSION_END': 'End of the permission',
  'task.MEMBERSHIP_AGREEMENT_END': 'End of the membership agreement',
  'task.REFERRAL_WAITS': 'New referral',
  'task.HANDOVER_WAITS': 'Handover from another cooperative',
  'task.PLAN_WAITS': 'Plan to talk about',
  'task.COACH_MISSING': 'Has no coach yet',
  'task.AFTERCARE': 'Aftercare at {count} months',
  'task.NOT_SEEN': 'Not seen for too long',
  'task.SESSION_TO_RECORD': 'Session to record',
  'task.APPOINTMENT': 'Appointment',
  'task.AGREEMENTS_TO_CONFIRM': 'Agreements to confirm',
  'task.AGREEMENT_DUE': 'Agreement from a session',
  'task.GOAL_REVIEW': 'Look back on a goal',
  'task.MEASUREMENT_DUE': 'Measurement: {what}',
  'task.EXCHANGE_WAITS': 'Proposal for an exchange',

  'today.anotherMember': 'Another member',

  'task.INVESTMENT_WAITS': 'Request for an investment',
  'task.INVESTMENT_TO_PAY': 'Approved investment to pay',
  'task.EXIT_TO_SETTLE': 'Has left: decide on the money',
  'task.ASSETS_TO_DECIDE':
    '{count, plural, one {Has left: decide on # thing} other {Has left: decide on # things}}',
  'task.BANK_INBOX': '{count, plural, one {# payment to book} other {# payments to book}}',

  'today.bank': 'Bank',
  'today.goTo./members/$memberId/coaching': 'Go to the sessions',
  'today.goTo./members/$memberId/session': 'Record the session',
  'today.goTo./members/$memberId/safety': 'Go to the concerns',
  'today.goTo./members/$memberId/decisions': 'Go to the decisions',
  'today.goTo./members/$memberId/leaving': 'Go to the exit',
  'today.goTo./approvals': 'Go to the requests',
  'today.goTo./bank': 'Go to the bank',
  'today.goTo./my': 'Go to your page',
  'today.goTo./referrals': 'Go to the referrals',
  'today.goTo./members/$memberId/goals': 'Go to the goals',
  'today.goTo./members/$memberId/measurements': 'Go to the measurements',

  'language.NL': 'Dutch',
  'language.EN': 'English',

  'form.missingTick': 'Put a tick here.',

  'issueKind.ERROR': 'Error.',
  'issueKind.DUPLICATE': 'Looks like somebody.',
  'issueKind.DIFFERENCE': 'Different from here.',

  'search.label': 'Search for a person, enterprise or organisation',
  'search.placeholder': 'Search',
  'search.submit': 'Search',
  'search.title': 'Search',
  'search.of': 'Found with “{text}”',
  'search.by': 'found by {reason}',
  'search.found':
    '{count, plural, =0 {Nothing found. Check how you spell it.} one {# result} other {# results}}',

  'searchKind.MEMBER': 'Person',
  'searchKind.ENTERPRISE': 'Enterprise of a member',
  'searchKind.ORGANISATION': 'Organisation',
  'searchKind.CONTACT': 'Entrepreneur in the region',

  'notices.title': 'Notices',
  'notices.unread': '{count, plural, one {(# unread)} other {(# unread)}}',
  'notices.none': 'You have no notices yet.',
  'notices.new': 'New',
  'notices.mark': 'Read',
  'notices.markAll': 'Everything is read',
  'notices.see': 'See',
};
