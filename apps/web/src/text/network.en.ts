import type { network as dutch } from './network.nl.js';

/** The sentences about the figures of the network, in English. For who is no statistician. */
export const network: Record<keyof typeof dutch, string> = {
  'network.link': 'Network',
  'network.pages': 'Pages about the network',
  'network.none': 'No figures have been published yet.',
  'network.noneWhy':
    'There is one release each quarter. The first will be here as soon as it is ready. There is nothing you have to do.',
  'network.release': 'Release of {period}. Up to date until {date}.',
  'network.promise': 'What do we promise the people behind these figures?',
  'network.asTable': 'The figures as a table',
  'network.definition': 'What counts?',
  'network.version': 'Definition {version}',
  'network.period': '{from} – {to}',

  'network.kind': 'Which figure would you like to see?',
  'networkKind.outflow-12': 'Left within 12 months',
  'networkKind.outflow-24': 'Left within 24 months',
  'networkKind.step-up-12': 'One step up within 12 months',
  'networkKind.outflow-12.is':
    'Somebody has left when their benefit ended because of work or a business of their own, within 12 months of the first day of the trial. Everyone who began counts in the number of people. So do those who stopped, moved, retired or died: they count as not having left.',
  'networkKind.outflow-24.is':
    'Somebody has left when their benefit ended because of work or a business of their own, within 24 months of the first day of the trial. Everyone who began counts in the number of people. So do those who stopped, moved, retired or died: they count as not having left.',
  'networkKind.step-up-12.is':
    'Somebody counts when within 12 months they stand one step or more higher on the participation ladder. Who was not measured twice counts as no step.',

  'network.cooperative': 'Cooperative',
  'network.began': 'Began',
  'network.people': 'People (n)',
  'network.n': '{n, plural, one {# person} other {# people}}',
  'network.share': 'Share of the people',
  'network.from': 'From',
  'network.to': 'To',
  'network.together': 'together {share}',
  'network.togetherIs':
    'All cooperatives together: {share} of {n} people. With a chance of {chance} the true value lies between {low} and {high}.',
  'network.noComparison': 'There is nothing about this figure in this release yet.',
  'network.why': 'Read why',

  'range.title': 'How far apart are the cooperatives?',
  'range.nav': 'Range',
  'range.lead':
    'Each dot is the estimate for one cooperative. The line shows how sure it is. A long line: not very sure yet.',
  'range.how':
    'With a chance of {chance} the true value lies on the line. Do two lines overlap for a large part? Then you do not know which is higher. So there is no ranking: names are in alphabetical order.',
  'range.middle':
    'The middle {middle} of the cooperatives lie between {low} and {high} (the green band between the two dotted lines).',
  'range.middleAlone': 'The middle {middle} of the cooperatives lie between {low} and {high}.',
  'range.seen':
    '{count, plural, one {# cooperative} other {# cooperatives}}, in alphabetical order. The latest figure of each.',
  'range.find': 'Find a cooperative',
  'range.notFound': 'No cooperative of this name has a figure of its own.',
  'range.more': 'Show more cooperatives',
  'range.without': 'This is so for {names} now.',
  'range.one': 'All cooperatives together',

  'funnel.title': 'Is a difference more than chance?',
  'funnel.nav': 'Funnel',
  'funnel.lead':
    'In a small group a percentage goes up and down by itself. Between the lines a difference may be chance. Only a dot outside the lines stands out.',
  'funnel.how':
    'Each dot is the latest group of one cooperative: the published count, divided by the number of people. There is noise in that count, to protect people. So a dot may lie below 0% or above 100%. By chance alone 95 of 100 dots lie between the dashed lines, and 998 of 1,000 between the dotted ones. The lines allow for the noise.',
  'funnel.inner': '95 of 100',
  'funnel.outer': '998 of 1,000',
  'funnel.points': 'Cooperatives',
  'funnel.centre': 'together {share}',
  'funnel.outside':
    '{count, plural, =0 {No dot lies} one {# dot lies} other {# dots lie}} outside the inner lines, of {all}. By chance alone you would expect about {expected}.',
  'funnel.farOutside': 'Outside the outer lines, so probably more than chance: {names}.',
  'funnel.noneFar': 'No cooperative lies outside the outer lines.',
  'funnel.ask':
    'Does a cooperative stand out? You do not know why yet. Ask what it does differently, or for whom it is there.',
  'funnel.spread':
    'The lines were made a little wider, because cooperatives also differ a bit without chance.',
  'funnel.no': 'There is no funnel here yet: it needs the names of cooperatives.',

  'incidence.title': 'How long does it take, and how does it end?',
  'incidence.nav': 'Over time',
  'incidence.lead': 'What share of the people has left after so many months, and why?',
  'incidence.how':
    'Each line is one reason to end. A line at 30% at 12 months means: of 100 people who began, 30 had left for that reason after a year. The lines together are never more than 100%. The band shows how sure the line is.',
  'incidence.months': 'Months after the beginning',
  'incidence.cause': 'Reason',
  'incidence.of': 'How trajectories end: {scope}',
  'incidence.seen': 'After {months} months: {parts}.',
  'incidence.part': '{cause} {share}',
  'incidence.mean':
    'In the first {until} months a trajectory takes {months} months on average. With a chance of 95% the true value lies between {low} and {high}. Whoever is still there after {until} months counts as {until}.',
  'incidence.meanPlain':
    'In the first {until} months a trajectory takes {months} months on average. Whoever is still there after {until} months counts as {until}.',
  'incidence.no': 'There is no group yet whose months have passed. So there is no line yet.',
  'incidence.cells': 'The counts that the lines are made of',
  'incidence.cellsHow':
    'A chance number was added once to each count. So it may be a little off. A count below 0 is possible too.',
  'incidence.cell.months': 'Months',
  'incidence.cell.count': 'Count, with noise',
  'incidence.cell.noise': 'Noise in a line',
  'incidence.cell.noiseIs': 'up to {points} points',
  'incidence.cell.span': '{from} to {until}',
  'incidence.coarse':
    'This network is small. So we count by the year, and only those who left. By quarter or by reason the noise would be larger than the figure.',
  'incidence.definition':
    'We follow everyone for 24 months from the first day of the trial. Does an end come to light only after the count was published? Then it does not count any more. So the lines lie a little too low.',
  'incidence.n':
    '{n, plural, one {# person} other {# people}} from {groups, plural, one {# group} other {# groups}}.',
  'runOff.OUTFLOW': 'Left',
  'runOff.PARTIAL': 'Benefit became lower',
  'runOff.DROP_OUT': 'Stopped',
  'runOff.OTHER': 'Something else',

  'change.title': 'Has anything changed?',
  'change.nav': 'Change',
  'change.lead':
    'We compare the latest group of each cooperative with the group before. You only see changes that are more than chance.',
  'change.looked':
    '{looked, plural, =0 {No cooperative has two groups to compare yet.} one {We looked at # cooperative.} other {We looked at # cooperatives.}} {found, plural, =0 {At none of them the change is clear enough.} one {At # the change is clear.} other {At # the change is clear.}}',
  'change.rule':
    'Of the changes that you see, at most {part} may be chance after all. Who is not here has not stayed the same: we simply do not know then.',
  'change.how':
    'The difference is reckoned from the counts themselves. The dots were pulled to the average, because small groups go up and down. So the difference may be larger than the distance between the dots.',
  'change.before': 'Group before',
  'change.after': 'Latest group',
  'change.difference': 'Difference',
  'change.points': '{points} points',
  'change.of': 'Changed: {kind}',
  'change.seen': '{count, plural, one {# cooperative} other {# cooperatives}} with a clear change.',
  'change.no': 'There is no change here yet: it needs the names of cooperatives.',

  'themes.title': 'Does it differ by group?',
  'themes.nav': 'Themes',
  'themes.lead': 'Left within 12 months, over the whole network. A difference does not say why it is there.',
  'themes.how':
    'With a chance of {chance} the true value lies on the line. Do two lines overlap for a large part? Then there may be no difference.',
  'themes.when': 'When did these people begin?',
  'themes.no':
    'There is nothing about this theme in this release yet: the groups are too small or not ready.',
  'themes.seen': '{count, plural, one {# group} other {# groups}}, began {period}.',
  'themes.theme-programme': 'Kind of cooperative',
  'themes.theme-sector': 'Sector of the business',
  'themes.theme-source': 'How somebody came',
  'themes.theme-programme.is':
    'A cooperative for leaving is there to go on: to work or a business of one’s own. In a cooperative for taking part somebody may stay.',
  'themes.theme-sector.is':
    'The sector that was known on the first day. What was filled in later does not count: who stays longer has a sector more often.',
  'themes.theme-source.is': 'Who made the referral.',
  'label.OTHER': 'All others together',
  'label.UNKNOWN': 'Not known on the first day',
  'label.OUTFLOW': 'Leaving',
  'label.PARTICIPATION': 'Taking part',
  'label.REFERRER': 'Through a referrer',
  'label.MUNICIPALITY': 'Through the municipality',
  'label.SELF': 'Came by themselves',
  'label.COOPERATIVE': 'From another cooperative',
  'label.ALL': 'All sectors',
  'label.NETHERLANDS': 'The Netherlands',
  'label.NORTH': 'North',
  'label.EAST': 'East',
  'label.WEST': 'West',
  'label.SOUTH': 'South',
  'label.GRONINGEN': 'Groningen',
  'label.FRYSLAN': 'Friesland',
  'label.DRENTHE': 'Drenthe',
  'label.OVERIJSSEL': 'Overijssel',
  'label.FLEVOLAND': 'Flevoland',
  'label.GELDERLAND': 'Gelderland',
  'label.UTRECHT': 'Utrecht',
  'label.NOORD_HOLLAND': 'North Holland',
  'label.ZUID_HOLLAND': 'South Holland',
  'label.ZEELAND': 'Zeeland',
  'label.NOORD_BRABANT': 'North Brabant',
  'label.LIMBURG': 'Limburg',
  'label.network': 'the whole network',

  'lines.trial-success': 'Does somebody become a member after the trial?',
  'lines.trial-success.is': 'Share of the people who became a member of the cooperative after the trial.',
  'lines.thermometer-12': 'What comes into the thermometer in 12 months?',
  'lines.thermometer-12.is':
    'How many euros were added in the first 12 months, on average for each person. More than € 500 either way counts as € 500. The line only shows how much the noise can make.',
  'lines.mean': 'Average for each person',
  'lines.region': 'Area',
  'lines.no': 'There is nothing about this in this release yet: the groups are too small or not ready.',

  'netMoney.title': 'Turnover of members’ businesses, by year',
  'netMoney.lead':
    'What customers paid, without VAT, rounded to € 1,000. Never of one cooperative: an amount is here only where nobody can work out that of another.',
  'netMoney.year': 'Year',
  'netMoney.sector': 'Sector',
  'netMoney.region': 'Area',
  'netMoney.cooperatives': 'Cooperatives',
  'netMoney.amount': 'Turnover',
  'netMoney.no': 'There are no amounts in this release yet.',
  'netMoney.notShown': 'No amounts are shown for {years}.',

  'releases.title': 'All releases',
  'releases.nav': 'Releases',
  'releases.lead':
    'Each release stays as it is. Each new one names the check number of the one before, like links of a chain. So nobody can change anything unnoticed.',
  'releases.check': 'Check the chain',
  'releases.checkHow':
    'Your browser fetches all releases and works out each check number itself. This may take a moment.',
  'releases.checking': 'Working. {count, plural, one {# release} other {# releases}} checked.',
  'releases.whole':
    '{count, plural, one {The chain is whole: # release, and nothing of it was changed.} other {The chain is whole: # releases, and nothing of them was changed.}}',
  'releases.broken':
    'The chain is broken at the release of {period}. Do not use these figures and tell the network.',
  'releases.cannot': 'This browser cannot check it. Use a secure connection (https).',
  'releases.name': 'Release of {period}',
  'releases.number': 'Number {number}, published on {moment}',
  'releases.hash': 'Check number (SHA-256)',
  'releases.previous': 'Check number of the one before',
  'releases.first': 'This is the first.',
  'releases.download': 'Fetch the figures (JSON)',
  'releases.downloadHow':
    'The file holds everything that the figures were made from. The SHA-256 number of the file is the check number.',

  'certificate.passed':
    'This release withstood {count, plural, one {the # attack} other {all # attacks}} that were tried on it.',
  'certificate.failed':
    'This release did not withstand everything. Do not use these figures and tell the network.',
  'certificate.when':
    'Tried just before it was published: {moment}. What does not withstand everything is not published.',
  'certificate.tried': 'What was tried to recognise somebody?',
  'certificate.how':
    'The computer played somebody who has all releases and still wants to know something about one person or one cooperative. Here is how far that came, and what the limit is.',
  'certificate.withstood': 'Withstood',
  'certificate.notWithstood': 'Not withstood',
  'certificate.elsewhere': 'This is tried with each new version of the program:',
  'certificate.hash': 'Check number of the certificate ({suite}, SHA-256)',

  'why.title': 'Why is a figure not shown?',
  'why.nav': 'Why not?',
  'why.lead':
    'In small groups a figure may give away something about one person. So we sometimes leave something out. That depends only on how large the groups are, never on how people fared.',
  'why.NO_FIGURE_YET.title': 'No figure of its own yet',
  'why.NO_FIGURE_YET':
    'A cooperative gets a figure of its own about a group of {people} people or more. The 12 or 24 months of everyone in that group must have passed. Until then you see the line of all cooperatives together. We do not say how many people are still missing: that could give something away too.',
  'why.NAMES_NEED_MORE_COOPERATIVES.title': 'No names yet',
  'why.NAMES_NEED_MORE_COOPERATIVES':
    'Names are shown from {names} cooperatives with a figure of their own. Are there fewer? Then you see how far apart they are, and the line of all together.',
  'why.TOO_FEW_TO_SHOW.title': 'Too few to show',
  'why.TOO_FEW_TO_SHOW':
    'A figure about cooperatives together is about {people} people or more from {cooperatives} cooperatives or more. None of them has more than half of the people. Otherwise the figure would mostly be about that one.',
  'why.PARTICIPATION_NOT_COMPARED.title': 'Not compared: here somebody may stay',
  'why.PARTICIPATION_NOT_COMPARED':
    'Some cooperatives are there for taking part, not for leaving. Comparing how many leave would give a wrong picture.',
  'why.MONEY_NOT_SAFE.title': 'No amounts for a year',
  'why.MONEY_NOT_SAFE':
    'An amount is shown only when five cooperatives or more contributed to it, and when nobody can estimate that of another from the total, not even when three put their numbers side by side.',
  'why.here': 'In this release: {names}.',
  'why.more': 'More questions',
  'why.noise.title': 'Why is a count not exactly right?',
  'why.noise':
    'A chance number was added once to each count. Sometimes it adds a little, sometimes it takes a little away. So nobody can work out from a figure how one person fared. The line at each figure allows for it.',
  'why.old.title': 'Why does an old figure never change?',
  'why.old':
    'Who has two versions of the same figure can subtract one from the other. Sometimes one person is left. Is something corrected later? Then the old release stays as it was.',
  'why.filter.title': 'Why can I not choose a group myself?',
  'why.filter':
    'With “everyone but one” somebody can work out the secret of that one. So you only choose from what is here already.',
  'why.rank.title': 'Why is there no ranking?',
  'why.rank':
    'The groups are small. Place 3 and place 15 may have changed places by chance. A ranking would say more than we know.',
  'why.weak.title': 'Is the figure of a small cooperative better than the average?',
  'why.weak':
    'Not always. Does a cooperative have fewer than {people} people in a group? Then you see the average of all cooperatives: we cannot give anything better. From {people} people on our figure comes closer to the truth than the bare percentage. Do cooperatives hardly differ? Then the average comes a little closer still.',

  'ours.title': 'Our place in the network',
  'ours.nav': 'Ours',
  'ours.lead':
    'You see your own figures, exactly. Only your cooperative sees those, until your board opens them to another. Beside them is what others in the network see.',
  'ours.undecided': 'Your board has not decided yet. Nothing about your people goes to the network.',
  'ours.decided': 'The decision holds since {date} and counts from {quarter}.',
  'ours.next': 'A new decision is recorded. It holds from {date}.',
  'ours.decide': 'Take a decision',
  'ours.report': 'Ask for a paper for the board: you beside the network (PDF)',
  'ours.exact': 'Exactly, your own figure',
  'ours.exactIs': '{out} of {n}: {share}',
  'ours.exactNone': 'Nobody of this group any more',
  'ours.shown': 'What others see',
  'ours.shownIs': '{share}, between {low} and {high} (n = {n})',
  'ours.shownNext': 'In the next release, with noise',
  'ours.noise':
    'With noise: a chance number is added to the count, once. So it is off by {noise} at most, in 95 of 100 times. Nobody knows yet which number it will be.',
  'ours.range': 'The middle cooperatives in the network lie between {low} and {high}.',
  'ours.pooled': 'All cooperatives together: {share} of {n} people.',
  'ours.named': 'In the network you are called {label}.',
  'ours.differs':
    'The published figure differs from your own. That is how it should be: there is noise in it, and it was pulled to the average of all cooperatives.',
  'ours.cohort': 'Figures of the whole network',
  'ours.cohort.POOLED': 'Your people count over time and in themes. Your name is not beside it.',
  'ours.cohort.NONE': 'Your people do not count over time and in themes.',
  'ours.money.yes': 'Your yearly turnover counts in amounts of five cooperatives or more together.',
  'ours.money.no': 'Your turnover does not count.',
  'ours.settings.yes':
    'Other boards and the people of the network see your name and your settings, such as the contribution to the cooperative.',
  'ours.settings.no': 'Other boards do not see your settings.',

  'decide.title': 'What do you show in the network?',
  'decide.lead':
    'The board decides on this. Choose for each figure. At the bottom you see at once what others would see. What is published already stays.',
  'decide.NONE': 'Do not take part',
  'decide.POOLED': 'Without a name',
  'decide.NAMED': 'With a name',
  'decide.NONE.hint': 'Nothing new about your people goes to this figure.',
  'decide.POOLED.hint': 'Your people count in figures of five cooperatives or more together.',
  'decide.NAMED.hint':
    'Your cooperative gets a figure of its own, with its name. Everyone in the network sees it.',
  'decide.cohort': 'Figures of the whole network: over time and themes',
  'decide.cohortHint': 'This is one choice, because the same people are counted each time.',
  'decide.POOLED.cohort': 'Take part, without a name',
  'decide.money': 'Count our turnover in amounts of five cooperatives or more together',
  'decide.settings':
    'Let other boards and the people of the network see our name and our settings, such as the contribution to the cooperative',
  'decide.programme': 'What is your cooperative there for?',
  'decide.programme.OUTFLOW': 'Leaving',
  'decide.programme.PARTICIPATION': 'Taking part',
  'decide.programme.OUTFLOW.hint': 'People go on: to work or a business of their own.',
  'decide.programme.PARTICIPATION.hint': 'People may stay. How many leave is compared with nobody.',
  'decide.label': 'Name in the network',
  'decide.region': 'Province',
  'decide.regionUnknown': 'I will not say',
  'decide.decidedBy': 'Who decided this?',
  'decide.decidedByHint': 'For example: board, or general meeting',
  'decide.from': 'The decision holds from',
  'decide.fromHint': 'It counts from the first quarter that begins on or after this day.',
  'decide.submit': 'Record the decision',
  'decide.done': 'The decision is recorded. It holds from the day that you chose.',
  'decide.back': 'Back to our place in the network',
  'decide.preview': 'This is what others would see',
  'decide.previewFrom': 'If you decide this today, it counts from {quarter}.',
};
