import { AllowPermission } from '#platform';

/** Where a role is held. */
export const ROLE_HOMES = {
  COORDINATOR: 'COOPERATIVE',
  COACH: 'COOPERATIVE',
  TREASURER: 'COOPERATIVE',
  MEMBER: 'COOPERATIVE',
  BOARD: 'COOPERATIVE',
  INTEGRATOR: 'COOPERATIVE',
  OFFICER: 'MUNICIPALITY',
  POLICY_ADVISER: 'MUNICIPALITY',
  REFERRER: 'REFERRER',
  ANALYST: 'NETWORK',
  NETWORK_ADVISER: 'NETWORK',
  NETWORK_ADMINISTRATOR: 'NETWORK',
  OPERATOR: 'PLATFORM',
} as const;

export type Role = keyof typeof ROLE_HOMES;
export type OrganisationKind = (typeof ROLE_HOMES)[Role];
export const ROLES = Object.keys(ROLE_HOMES) as readonly Role[];

/**
 * How far: `all` of the cooperative · `own`: the member whom the grant is about · `assigned`: the coach's members of the
 * day · `clients`: own clients of the officer or referrer · `published`: published figures, in no cooperative · `instance`: what belongs to no cooperative, such as the register of organisations.
 */
export type Reach = 'all' | 'own' | 'assigned' | 'clients' | 'published' | 'instance';

type Row = Partial<Record<Role, Reach>>;

/**
 * Who may do what, how far. This is the only place that says so: the guard, the scopes in SQL, `docs/access.md` and the
 * access tests all come from it. A role that a line does not name may not.
 */
export const PERMISSIONS = {
  // the cooperative
  'cooperative.read': {
    COORDINATOR: 'all',
    COACH: 'all',
    TREASURER: 'all',
    MEMBER: 'all',
    BOARD: 'all',
    INTEGRATOR: 'all',
    OFFICER: 'all',
    REFERRER: 'all',
  },
  'cooperative.change': { COORDINATOR: 'all', TREASURER: 'all' },
  'policy.read': {
    COORDINATOR: 'all',
    COACH: 'all',
    TREASURER: 'all',
    MEMBER: 'all',
    BOARD: 'all',
    INTEGRATOR: 'all',
  },
  'policy.decide': { BOARD: 'all', COORDINATOR: 'all' },
  'collaboration.change': { COORDINATOR: 'all' },
  'invitation.create': { COORDINATOR: 'all' },
  'mail.read': { COORDINATOR: 'all' },
  'mail.send-again': { COORDINATOR: 'all' },
  'dashboard.read': { COORDINATOR: 'all', TREASURER: 'all', BOARD: 'all' },
  // what of it is told follows from the permission of each thing that waits
  'today.read': { COORDINATOR: 'all', COACH: 'assigned', TREASURER: 'all', MEMBER: 'own', BOARD: 'all' },

  // a demo only
  'demo.move-date': { COORDINATOR: 'all', TREASURER: 'all' },

  // people and their way
  'member.read': {
    COORDINATOR: 'all',
    COACH: 'assigned',
    TREASURER: 'all',
    MEMBER: 'own',
    BOARD: 'all',
    INTEGRATOR: 'all',
    OFFICER: 'clients',
    REFERRER: 'clients',
  },
  'member.open': { COORDINATOR: 'all', COACH: 'assigned', MEMBER: 'own', OFFICER: 'clients' },
  'referral.submit': { OFFICER: 'clients', REFERRER: 'clients' },
  'referral.follow': { OFFICER: 'clients', REFERRER: 'clients' },
  'referral.revoke': { COORDINATOR: 'all', OFFICER: 'clients', REFERRER: 'clients' },
  'referral.read': { COORDINATOR: 'all' },
  'referral.answer': { COORDINATOR: 'all' },
  'handover.read': { COORDINATOR: 'all' },
  'handover.offer': { COORDINATOR: 'all' },
  'handover.answer': { COORDINATOR: 'all' },
  'member.merge': { COORDINATOR: 'all' },
  'referral-form.switch': { COORDINATOR: 'all' },
  'referral.register': { COORDINATOR: 'all' },
  'profile.read': { COORDINATOR: 'all', COACH: 'assigned', MEMBER: 'own' },
  'profile.record': { COORDINATOR: 'all', COACH: 'assigned', MEMBER: 'own' },
  'plan.record': { COORDINATOR: 'all', MEMBER: 'own' },
  'plan.advise': { COORDINATOR: 'all', COACH: 'assigned' },
  'plan.decide': { COORDINATOR: 'all' },
  'member.import': { COORDINATOR: 'all' },
  'permission.record': { COORDINATOR: 'all' },
  'agreement.read': { COORDINATOR: 'all', MEMBER: 'own' },
  'agreement.record': { COORDINATOR: 'all' },
  'acquaintance.read': { COORDINATOR: 'all', COACH: 'assigned', MEMBER: 'own' },
  'acquaintance.tick': { COORDINATOR: 'all', COACH: 'assigned' },
  // whoever records a vote of the members records what others decided; the board says itself what it decided
  'admission.vote': { COORDINATOR: 'all', BOARD: 'all' },
  'admission.board': { BOARD: 'all' },
  'trial.start': { COORDINATOR: 'all' },
  'trial.decide': { COORDINATOR: 'all' },
  'outflow.record': { COORDINATOR: 'all' },
  'aftercare.record': { COORDINATOR: 'all', COACH: 'assigned' },
  'term.extend': { COORDINATOR: 'all', BOARD: 'all' },
  'fact.correct': { COORDINATOR: 'all' },
  'pause.record': { COORDINATOR: 'all', MEMBER: 'own' },
  'coach.assign': { COORDINATOR: 'all' },
  'enterprise.record': { COORDINATOR: 'all' },
  'enterprise.read': { COORDINATOR: 'all', COACH: 'assigned', TREASURER: 'all', MEMBER: 'own', BOARD: 'all' },
  // only for saved benefit: nobody else has a use for it
  'household.record': { COORDINATOR: 'all' },
  'household.read': { COORDINATOR: 'all', MEMBER: 'own' },
  'indicators.read': { COORDINATOR: 'all', BOARD: 'all' },
  'capacity.set': { COORDINATOR: 'all', MEMBER: 'own' },
  'capacity.read': { COORDINATOR: 'all', COACH: 'assigned', MEMBER: 'own' },

  // money
  'thermometer.read': {
    COORDINATOR: 'all',
    TREASURER: 'all',
    MEMBER: 'own',
    BOARD: 'all',
    COACH: 'assigned',
    INTEGRATOR: 'all',
  },
  'invoice.read': { TREASURER: 'all', MEMBER: 'own', BOARD: 'all', INTEGRATOR: 'all', COORDINATOR: 'all' },
  'invoice.write': { TREASURER: 'all' },
  'customer.read': { TREASURER: 'all', COORDINATOR: 'all', BOARD: 'all' },
  'customer.write': { TREASURER: 'all' },
  'quote.read': { TREASURER: 'all', MEMBER: 'own', BOARD: 'all', COORDINATOR: 'all' },
  'quote.write': { TREASURER: 'all' },
  'reminder.send': { TREASURER: 'all' },
  'recurring-invoice.read': { TREASURER: 'all', BOARD: 'all' },
  'bank.read': { TREASURER: 'all', BOARD: 'all' },
  'bank.import': { TREASURER: 'all' },
  'bank.book': { TREASURER: 'all' },
  'books.read': { TREASURER: 'all', BOARD: 'all', INTEGRATOR: 'all' },
  'books.close': { TREASURER: 'all' },
  'books.reopen': { TREASURER: 'all', BOARD: 'all' },
  'books.chart': { TREASURER: 'all' },
  'books.post': { TREASURER: 'all' },
  'books.check': { TREASURER: 'all', BOARD: 'all' },
  'posting.explain': { TREASURER: 'all', BOARD: 'all', MEMBER: 'own' },
  'income.post': { TREASURER: 'all', INTEGRATOR: 'all' },
  'investment.read': { TREASURER: 'all', MEMBER: 'own', BOARD: 'all', COORDINATOR: 'all' },
  'investment.request': { MEMBER: 'own' },
  'investment.withdraw': { TREASURER: 'all', MEMBER: 'own' },
  'investment.decide': { TREASURER: 'all', BOARD: 'all' },
  'investment.pay': { TREASURER: 'all' },
  'approval.read': { TREASURER: 'all', BOARD: 'all' },
  'expense.read': { TREASURER: 'all', BOARD: 'all', COORDINATOR: 'all' },
  'expense.record': { TREASURER: 'all', COORDINATOR: 'all' },
  'expense.decide': { TREASURER: 'all', BOARD: 'all' },
  'expense.book': { TREASURER: 'all' },
  'asset.read': { TREASURER: 'all', MEMBER: 'own', BOARD: 'all', COORDINATOR: 'all' },
  'asset.change': { TREASURER: 'all', COORDINATOR: 'all' },
  'asset.decide': { TREASURER: 'all' },
  'late-cost.record': { TREASURER: 'all' },
  'withdrawal.book': { TREASURER: 'all' },
  'income-report.read': { COORDINATOR: 'all', TREASURER: 'all', BOARD: 'all' },
  'income-report.record': { COORDINATOR: 'all', TREASURER: 'all' },
  'exit-settlement.read': { COORDINATOR: 'all', TREASURER: 'all', MEMBER: 'own', BOARD: 'all' },
  // what is left when somebody leaves is no decision of who keeps the books
  'exit-settlement.decide': { BOARD: 'all' },
  'thermometer-signal.read': { COORDINATOR: 'all', TREASURER: 'all' },
  'file.upload': { TREASURER: 'all', MEMBER: 'own', COORDINATOR: 'all' },

  // coaching: its coach and the member it is about, nobody else
  'goal.read': { COACH: 'assigned', MEMBER: 'own' },
  'goal.set': { COACH: 'assigned' },
  'goal.step': { COACH: 'assigned', MEMBER: 'own' },
  'session.read': { COACH: 'assigned', MEMBER: 'own' },
  'session.record': { COACH: 'assigned' },
  'agreement.complete': { COACH: 'assigned', MEMBER: 'own' },
  'agreement.confirm': { MEMBER: 'own' },
  'note.release': { MEMBER: 'own' },
  'calendar.read': { COACH: 'assigned', MEMBER: 'own' },

  // beside the notes
  'concern.raise': { COORDINATOR: 'all', COACH: 'assigned', MEMBER: 'own' },
  'concern.read': { COORDINATOR: 'all', COACH: 'assigned', MEMBER: 'own' },
  'concern.close': { COORDINATOR: 'all', COACH: 'assigned' },
  'meeting.plan': { COORDINATOR: 'all', COACH: 'all' },
  'meeting.attend': { COORDINATOR: 'all', COACH: 'assigned' },
  'meeting.read': { COORDINATOR: 'all', COACH: 'assigned', MEMBER: 'own' },
  'milestone.show': { MEMBER: 'own' },
  'milestone.read': { COORDINATOR: 'all', COACH: 'all', TREASURER: 'all', MEMBER: 'all', BOARD: 'all' },
  // the board decides what everybody fills in
  'instrument.read': { COORDINATOR: 'all', COACH: 'all', MEMBER: 'all', BOARD: 'all' },
  'instrument.load': { COORDINATOR: 'all' },
  'measurement.read': { COACH: 'assigned', MEMBER: 'own' },
  'measurement.record': { COACH: 'assigned', MEMBER: 'own' },
  // that one is due, and nothing of what was answered
  'measurement.due': { COORDINATOR: 'all', COACH: 'assigned', MEMBER: 'own' },
  'learning.read': { COACH: 'assigned', MEMBER: 'own' },
  'learning.mark': { MEMBER: 'own' },
  'learning.comment': { COACH: 'assigned' },
  'competence.read': { COACH: 'assigned', MEMBER: 'own' },
  'competence.write': { MEMBER: 'own' },
  // between two members: nobody else knows who they are
  'exchange.take-part': { MEMBER: 'own' },
  'contact.read': { COORDINATOR: 'all', COACH: 'all' },
  'contact.write': { COORDINATOR: 'all', COACH: 'all' },
  'introduction.read': { COORDINATOR: 'all', COACH: 'assigned', MEMBER: 'own' },
  'introduction.write': { COORDINATOR: 'all', COACH: 'assigned' },

  // proof
  // who may ask for some report and read some: which ones follows from the permissions of each kind
  'report.request': {
    COORDINATOR: 'all',
    TREASURER: 'all',
    COACH: 'assigned',
    MEMBER: 'own',
    BOARD: 'all',
    OFFICER: 'clients',
    POLICY_ADVISER: 'clients',
  },
  // a member does not take back what others asked for about them, nor end what they receive each month
  'report.manage': {
    COORDINATOR: 'all',
    TREASURER: 'all',
    COACH: 'assigned',
    BOARD: 'all',
    OFFICER: 'clients',
    POLICY_ADVISER: 'clients',
  },
  'report.read': {
    COORDINATOR: 'all',
    TREASURER: 'all',
    COACH: 'assigned',
    MEMBER: 'own',
    BOARD: 'all',
    OFFICER: 'clients',
    POLICY_ADVISER: 'clients',
  },
  'statement.request': { COORDINATOR: 'all', TREASURER: 'all', MEMBER: 'own' },
  'statement.read': { COORDINATOR: 'all', TREASURER: 'all', MEMBER: 'own', OFFICER: 'clients' },
  'deadlines.report': { COORDINATOR: 'all' },
  // goals are between coach and member
  'caseload.report': { COACH: 'assigned' },
  'treasurer-month.report': { TREASURER: 'all', BOARD: 'all' },
  'annual-accounts.report': { TREASURER: 'all', BOARD: 'all' },
  'board-pack.report': { BOARD: 'all' },
  // a member's development: who may read the scores asks for it, and the agreement with the municipality says how far
  'progress.request': { COACH: 'assigned', MEMBER: 'own' },
  'progress.read': { COACH: 'assigned', MEMBER: 'own', OFFICER: 'clients' },
  // what somebody can do, to take along: the member, and the coach together with the member
  'skills.report': { COACH: 'assigned', MEMBER: 'own' },
  // what is said of the clients of one municipality together; the figures are those of a group of five or more
  'account.request': { COORDINATOR: 'all', BOARD: 'all', OFFICER: 'clients' },
  'account.read': { COORDINATOR: 'all', BOARD: 'all', OFFICER: 'clients' },
  'municipal-summary.request': {
    COORDINATOR: 'all',
    BOARD: 'all',
    OFFICER: 'clients',
    POLICY_ADVISER: 'clients',
  },
  'municipal-summary.read': {
    COORDINATOR: 'all',
    BOARD: 'all',
    OFFICER: 'clients',
    POLICY_ADVISER: 'clients',
  },
  'municipal-figure.record': { OFFICER: 'clients', POLICY_ADVISER: 'clients' },
  'municipal-figure.read': {
    COORDINATOR: 'all',
    BOARD: 'all',
    OFFICER: 'clients',
    POLICY_ADVISER: 'clients',
  },
  // a letter says why, so it is for whom it is about and for coordinators
  'letter.request': { COORDINATOR: 'all' },
  'letter.read': { COORDINATOR: 'all', MEMBER: 'own' },
  'membership-letter.request': { COORDINATOR: 'all' },
  'membership-letter.read': { COORDINATOR: 'all', MEMBER: 'own' },

  // the network
  'facts.publish': { COORDINATOR: 'all', BOARD: 'all' },
  'publication.read': {
    BOARD: 'published',
    ANALYST: 'published',
    NETWORK_ADVISER: 'published',
    NETWORK_ADMINISTRATOR: 'published',
  },
  'publication.build': { NETWORK_ADMINISTRATOR: 'published' },
  'certificate.read': {
    BOARD: 'published',
    ANALYST: 'published',
    NETWORK_ADVISER: 'published',
    NETWORK_ADMINISTRATOR: 'published',
  },
  // what others see of the cooperative, beside its own exact figures
  'network.read': { COORDINATOR: 'all', BOARD: 'all' },
  // what boards let each other know: shared settings, published figures by name, and what they did
  'colleague.read': {
    COORDINATOR: 'published',
    BOARD: 'published',
    ANALYST: 'published',
    NETWORK_ADVISER: 'published',
    NETWORK_ADMINISTRATOR: 'published',
  },
  'network-note.write': { BOARD: 'all' },
  // exact figures pass between two boards, and no further
  'figure.open': { BOARD: 'all' },
  'board-introduction.arrange': { COORDINATOR: 'all', BOARD: 'all' },

  // the instance
  'organisation.find': { COORDINATOR: 'all', NETWORK_ADMINISTRATOR: 'instance' },
  'organisation.register': { NETWORK_ADMINISTRATOR: 'instance' },
  'mail.kept': { OPERATOR: 'instance' },
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof PERMISSIONS;

/** The root field needs this permission in the request's cooperative. */
export const Allow = (permission: Permission) => AllowPermission(permission);
