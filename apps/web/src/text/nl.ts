import { bank } from './bank.nl.js';
import { boards } from './boards.nl.js';
import { books } from './books.nl.js';
import { coaching } from './coaching.nl.js';
import { desk } from './desk.nl.js';
import { first } from './first.nl.js';
import { imports } from './imports.nl.js';
import { income } from './income.nl.js';
import { invoices } from './invoices.nl.js';
import { leaving } from './leaving.nl.js';
import { money } from './money.nl.js';
import { network } from './network.nl.js';
import { people } from './people.nl.js';
import { person } from './person.nl.js';
import { reports } from './reports.nl.js';
import { rules } from './rules.nl.js';
import { thermometer } from './thermometer.nl.js';
import { trajectory } from './trajectory.nl.js';

/** The sentences of the app in Dutch, at level B1: short, and saying what to do. ICU message syntax. */
export const nl = {
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
  'cooperative.label': 'Coöperatie',

  'home.link': 'Mijn account',
  'home.title': 'Dag {name}',
  'home.lead': 'U bent ingelogd met {email}.',
  'home.roles': 'Uw rollen',
  'home.cooperatives': 'Uw coöperaties',
  'home.noCooperatives': 'Uw rol hoort niet bij één coöperatie.',
  'home.addresses': 'Dit kunt u openen',
  'home.rules': 'Wat de coöperatie heeft besloten',
  'home.pipeline': 'Alle leden, van aanmelding tot eigen werk',
  'home.thermometer': 'Hoeveel u kunt uitgeven, en waarom',
  'home.explorer': 'API-verkenner',
  'home.explorerHint': 'Probeer vragen aan de GraphQL-API uit',
  'home.endpointHint': 'Adres van de GraphQL-API voor programma’s',

  'organisation.COOPERATIVE': 'coöperatie',
  'organisation.MUNICIPALITY': 'gemeente',
  'organisation.REFERRER': 'doorverwijzer',
  'organisation.NETWORK': 'landelijk netwerk',
  'organisation.PLATFORM': 'platform',

  'deadlines.title': 'Let op deze data',
  'deadlines.summary':
    '{count, plural, =0 {Er staat nu niets open.} one {# datum} other {# data}}{late, plural, =0 {} one {, waarvan # te laat} other {, waarvan # te laat}}',
  'deadlines.all': 'Toon alle {count}',
  'deadlines.fewer': 'Toon minder',

  'due.TRIAL_DECISION': 'Besluit over proef',
  'due.TERM_END': 'Einde termijn',
  'due.PERMISSION_END': 'Einde toestemming',
  'due.late': '{days, plural, =0 {Te laat} one {# dag te laat} other {# dagen te laat}}',
  'due.soon': '{days, plural, =0 {Vandaag} one {Nog # dag} other {Nog # dagen}}',
  'due.later': 'Nog {days} dagen',

  'member.days':
    '{days, plural, =0 {Sinds vandaag in deze fase} one {# dag in deze fase} other {# dagen in deze fase}}',
  'member.coach': 'Begeleider:',
  'member.noCoach': 'Nog geen begeleider',

  'totals.title': 'Vanaf het begin',
  'totals.earned': 'Verdiend, na kosten',
  'totals.contributed': 'Naar de coöperatie',
  'totals.invested': 'Uitgegeven voor het bedrijf',
  'totals.other': 'Andere boekingen',
  'totals.balance': 'Nu in de thermometer',

  'form.missing': 'Vul dit in.',
  'form.missingDate': 'Kies een datum.',
  'form.missingChoice': 'Kies een antwoord.',
  'form.badDate': 'Deze datum is niet compleet. Vul dag, maand en jaar in.',
  'form.badEmail': 'Dit is geen e-mailadres. Een goed adres is bijvoorbeeld naam@voorbeeld.nl.',
  'form.tooLate': 'Kies {date} of een eerdere dag.',
  'form.tooEarly': 'Kies {date} of een latere dag.',
  'form.optional': '(mag leeg blijven)',
  'form.choose': 'Maak een keuze',
  'form.cancel': 'Annuleer',
  'form.close': 'Sluit',
  'form.discardAsk': 'Wat u hebt ingevuld is nog niet bewaard. Wilt u het weggooien?',
  'form.keepTyping': 'Ga verder met invullen',
  'form.discard': 'Gooi weg',

  'leave.title': 'Uw tekst is nog niet bewaard',
  'leave.body': 'Gaat u weg van deze pagina? Dan is uw tekst weg. We bewaren hem niet op dit apparaat.',
  'leave.stay': 'Blijf hier',

  'today.title': 'Vandaag',
  'today.lead': '{date}. Dit vraagt uw aandacht.',
  'today.OVERDUE': 'Te laat',
  'today.WAITING': 'Wacht op antwoord',
  'today.DUE': 'Binnen twee weken',
  'today.COMING': 'Later',
  'today.since': 'sinds {date}',
  'today.nothing': 'Er is niets dat op u wacht. Fijn.',
  'today.more':
    '{count, plural, one {Er is nog # taak. U ziet hem als er andere klaar zijn.} other {Er zijn nog # taken. U ziet ze als er andere klaar zijn.}}',

  'task.SAFETY_CONCERN': 'Zorg over veiligheid',
  'task.TRIAL_DECISION': 'Besluit over proef',
  'task.BOARD_DECISION': 'Bestuur besluit over toelating',
  'task.MEMBERS_VOTE': 'Leden stemmen over toelating',
  'task.TERM_END': 'Einde termijn',
  'task.PERMISSION_END': 'Einde toestemming',
  'task.MEMBERSHIP_AGREEMENT_END': 'Einde ledenovereenkomst',
  'task.REFERRAL_WAITS': 'Nieuwe aanmelding',
  'task.HANDOVER_WAITS': 'Overdracht van een andere coöperatie',
  'task.PLAN_WAITS': 'Plan om te bespreken',
  'task.COACH_MISSING': 'Heeft nog geen coach',
  'task.AFTERCARE': 'Nazorg na {count} maanden',
  'task.NOT_SEEN': 'Te lang niet gezien',
  'task.SESSION_TO_RECORD': 'Gesprek vastleggen',
  'task.APPOINTMENT': 'Afspraak',
  'task.AGREEMENTS_TO_CONFIRM': 'Afspraken bevestigen',
  'task.AGREEMENT_DUE': 'Afspraak uit een gesprek',
  'task.GOAL_REVIEW': 'Terugkijken op een doel',
  'task.MEASUREMENT_DUE': 'Meting: {what}',
  'task.EXCHANGE_WAITS': 'Voorstel om te ruilen',

  'today.anotherMember': 'Een ander lid',

  'task.INVESTMENT_WAITS': 'Aanvraag voor een investering',
  'task.INVESTMENT_TO_PAY': 'Goedgekeurde investering betalen',
  'task.EXIT_TO_SETTLE': 'Vertrokken: beslis over het geld',
  'task.ASSETS_TO_DECIDE':
    '{count, plural, one {Vertrokken: beslis over # ding} other {Vertrokken: beslis over # dingen}}',
  'task.BANK_INBOX': '{count, plural, one {# betaling om te boeken} other {# betalingen om te boeken}}',

  'today.bank': 'Bank',
  'today.goTo./members/$memberId/coaching': 'Ga naar de gesprekken',
  'today.goTo./members/$memberId/session': 'Leg het gesprek vast',
  'today.goTo./members/$memberId/safety': 'Ga naar de zorgen',
  'today.goTo./members/$memberId/decisions': 'Ga naar de besluiten',
  'today.goTo./members/$memberId/leaving': 'Ga naar het vertrek',
  'today.goTo./approvals': 'Ga naar de aanvragen',
  'today.goTo./bank': 'Ga naar de bank',
  'today.goTo./my': 'Ga naar uw pagina',
  'today.goTo./referrals': 'Ga naar de aanmeldingen',
  'today.goTo./members/$memberId/goals': 'Ga naar de doelen',
  'today.goTo./members/$memberId/measurements': 'Ga naar de metingen',

  'language.NL': 'Nederlands',
  'language.EN': 'Engels',

  'form.missingTick': 'Zet hier een vinkje.',

  'issueKind.ERROR': 'Fout.',
  'issueKind.DUPLICATE': 'Lijkt op iemand.',
  'issueKind.DIFFERENCE': 'Anders dan hier.',

  'search.label': 'Zoek een persoon, bedrijf of organisatie',
  'search.placeholder': 'Zoek',
  'search.submit': 'Zoek',
  'search.title': 'Zoeken',
  'search.of': 'Gevonden met “{text}”',
  'search.by': 'gevonden op {reason}',
  'search.found':
    '{count, plural, =0 {Niets gevonden. Controleer hoe u het schrijft.} one {# resultaat} other {# resultaten}}',

  'searchKind.MEMBER': 'Persoon',
  'searchKind.ENTERPRISE': 'Bedrijf van een lid',
  'searchKind.ORGANISATION': 'Organisatie',
  'searchKind.CONTACT': 'Ondernemer in de regio',

  'notices.title': 'Berichten',
  'notices.unread': '{count, plural, one {(# ongelezen)} other {(# ongelezen)}}',
  'notices.none': 'U hebt nog geen berichten.',
  'notices.new': 'Nieuw',
  'notices.mark': 'Gelezen',
  'notices.markAll': 'Alles is gelezen',
  'notices.see': 'Bekijk',
} as const;

export type MessageKey = keyof typeof nl;
export type Catalogue = Record<MessageKey, string>;
