import { registerMessages } from '#platform';
import type { NotShownCode } from './release/body.js';

type Refusal =
  | 'QUARTER_INVALID'
  | 'QUARTER_NOT_OVER'
  | 'QUARTER_PASSED'
  | 'PUBLISHED_NEVER_CHANGES'
  | 'PRIVACY_BUDGET_SPENT'
  | 'LABEL_TAKEN';

const nl: Record<NotShownCode | Refusal | 'RELEASE_PROMISE', string> = {
  QUARTER_INVALID: 'Dit kwartaal klopt niet. Schrijf het als 2026Q3.',
  QUARTER_NOT_OVER: 'Dit kwartaal is nog niet voorbij. Publiceer het daarna.',
  QUARTER_PASSED: 'Er is al een later kwartaal gepubliceerd. Publicaties komen op volgorde.',
  PUBLISHED_NEVER_CHANGES: 'Wat gepubliceerd is, verandert niet meer.',
  PRIVACY_BUDGET_SPENT:
    'Over deze mensen is al zo veel gepubliceerd als is beloofd. Er komt geen nieuw cijfer bij.',
  LABEL_TAKEN:
    'Deze naam heeft een andere coöperatie al. Kies een naam waaraan lezers u herkennen, bijvoorbeeld met uw plaats erbij.',
  NO_FIGURE_YET: 'Nog geen eigen cijfer. Kijk intussen naar de lijn van alle coöperaties samen.',
  NAMES_NEED_MORE_COOPERATIVES:
    'Namen staan er pas bij als er genoeg coöperaties zijn om te vergelijken. U ziet hoe ver de cijfers uiteenlopen en de lijn van alle coöperaties samen.',
  TOO_FEW_TO_SHOW: 'Te weinig mensen of coöperaties om een cijfer te laten zien.',
  MONEY_NOT_SAFE:
    'Over dit jaar staan er geen bedragen: uit het totaal zou het bedrag van één coöperatie te schatten zijn.',
  PARTICIPATION_NOT_COMPARED:
    'Deze coöperatie is er om mee te doen, niet om uit te stromen. Daarom vergelijken we haar uitstroom niet.',
  RELEASE_PROMISE:
    'Bij elk aantal is een toevallig getal opgeteld, één keer en voorgoed. Dat beschermt de mensen achter het cijfer. Ook iemand die alle publicaties heeft en van alle anderen de uitkomst kent, komt over één persoon maar weinig te weten: de kansverhouding verandert hoogstens {oddsFactor} keer per cijfer, en hoogstens {oddsFactorTotal} keer door alle cijfers samen.',
};

const en: Record<keyof typeof nl, string> = {
  QUARTER_INVALID: 'This quarter is not right. Write it as 2026Q3.',
  QUARTER_NOT_OVER: 'This quarter is not over yet. Publish it afterwards.',
  QUARTER_PASSED: 'A later quarter is published already. Publications come in order.',
  PUBLISHED_NEVER_CHANGES: 'What is published does not change any more.',
  PRIVACY_BUDGET_SPENT: 'As much is published about these people as was promised. No new figure is added.',
  LABEL_TAKEN:
    'Another cooperative has this name already. Choose one by which readers know you, for example with your town in it.',
  NO_FIGURE_YET: 'No figure of its own yet. Look at the line of all cooperatives together meanwhile.',
  NAMES_NEED_MORE_COOPERATIVES:
    'Names are shown once there are enough cooperatives to compare. You see how far the figures lie apart and the line of all cooperatives together.',
  TOO_FEW_TO_SHOW: 'Too few people or cooperatives to show a figure.',
  MONEY_NOT_SAFE:
    'No amounts are shown for this year: the amount of one cooperative could be estimated from the total.',
  PARTICIPATION_NOT_COMPARED:
    'This cooperative is there for taking part, not for leaving. So its outflow is not compared.',
  RELEASE_PROMISE:
    'A chance number was added to each count, once and for good. It protects the people behind the figure. Even someone who holds every release and knows the outcome of all others learns little about one person: the odds change by a factor of at most {oddsFactor} for one figure, and at most {oddsFactorTotal} through all figures together.',
};

registerMessages({ nl, en });
