import { registerMessages } from '#platform';
import type { NotShownCode } from './release/publication.js';

const nl: Record<NotShownCode | 'RELEASE_PROMISE', string> = {
  NO_FIGURE_YET: 'Nog geen eigen cijfer. Kijk intussen naar de lijn van alle coöperaties samen.',
  NAMES_NEED_MORE_COOPERATIVES:
    'Namen staan er pas bij als er genoeg coöperaties zijn om te vergelijken. U ziet hoe ver de cijfers uiteenlopen en de lijn van alle coöperaties samen.',
  TOO_FEW_TO_SHOW: 'Te weinig mensen of coöperaties om een cijfer te laten zien.',
  PARTICIPATION_NOT_COMPARED:
    'Deze coöperatie is er om mee te doen, niet om uit te stromen. Daarom vergelijken we haar uitstroom niet.',
  RELEASE_PROMISE:
    'Bij elk aantal is een toevallig getal opgeteld, één keer en voorgoed. Dat beschermt de mensen achter het cijfer. Ook iemand die alle publicaties heeft en van alle anderen de uitkomst kent, komt over één persoon maar weinig te weten: de kansverhouding verandert hoogstens {oddsFactor} keer per cijfer, en hoogstens {oddsFactorTotal} keer door alle cijfers samen.',
};

const en: Record<keyof typeof nl, string> = {
  NO_FIGURE_YET: 'No figure of its own yet. Look at the line of all cooperatives together meanwhile.',
  NAMES_NEED_MORE_COOPERATIVES:
    'Names are shown once there are enough cooperatives to compare. You see how far the figures lie apart and the line of all cooperatives together.',
  TOO_FEW_TO_SHOW: 'Too few people or cooperatives to show a figure.',
  PARTICIPATION_NOT_COMPARED:
    'This cooperative is there for taking part, not for leaving. So its outflow is not compared.',
  RELEASE_PROMISE:
    'A chance number was added to each count, once and for good. It protects the people behind the figure. Even someone who holds every release and knows the outcome of all others learns little about one person: the odds change by a factor of at most {oddsFactor} for one figure, and at most {oddsFactorTotal} through all figures together.',
};

registerMessages({ nl, en });
