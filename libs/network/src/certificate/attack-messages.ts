import { registerMessages } from '#platform';
import type { AttackName } from '../attack/attack.js';

/** What each attack tries, for who is no mathematician. */
const nl = {
  ATTACK_A1_TRIED: 'Telt iemand twee keer mee in hetzelfde cijfer?',
  ATTACK_A1_FOUND:
    '{people, number} mensen in {cells, number} aantallen bekeken. Iemand telt hoogstens {mostPerPersonAndStatistic, number} keer mee per cijfer. Meer dan 1 mag niet.',
  ATTACK_A2_TRIED: 'Blijven er een paar mensen over als iemand aantallen optelt en aftrekt?',
  ATTACK_A2_FOUND:
    '{combinations, number} combinaties geprobeerd. {smallestPeople, plural, =0 {Er blijft geen groep over} other {De kleinste groep die overblijft is # mensen}}; minder dan {minimumEntrants, number} mag niet.{smallestCooperatives, plural, =0 {} other { Bij geld zijn het minstens # coöperaties; minder dan {minimumCooperatives, number} mag niet.}}',
  ATTACK_A3_TRIED: 'Verraadt het verschil met de vorige uitgave iets?',
  ATTACK_A3_FOUND:
    '{newlyListed, number} aantallen kwamen erbij. Veranderd: {changed, number}. Verdwenen: {vanished, number}. Totalen waarin meer zit dan u kunt zien: {totalsWithRemainder, number}. Deze drie moeten 0 zijn.',
  ATTACK_A4_TRIED: 'Kan iemand zelf een groep kiezen, zoals “iedereen behalve één”?',
  ATTACK_A5_TRIED: 'Is het toevallige getal bij elk aantal zo toevallig als beloofd?',
  ATTACK_A5_FOUND:
    '{draws, number} keer getrokken bij elke hoeveelheid ruis ({epsilons, number}). Het mag hoogstens {standardDeviationsAtMost, number} keer zo ver afwijken als gewoon is.',
  ATTACK_A6_TRIED: 'Verraadt de volgorde of de lengte van de uitgave hoe het met mensen afliep?',
  ATTACK_A6_FOUND:
    '{variants, plural, one {# keer} other {# keer}} opnieuw gemaakt met andere uitkomsten. Andere lengte: {otherLength, number} keer. Andere vorm: {otherShape, number} keer. Beide moeten 0 zijn.',
  ATTACK_A7_TRIED: 'Wat leert iemand die van alle anderen al weet hoe het afliep?',
  ATTACK_A8_TRIED: 'Wat leert iemand door opnieuw te laten rekenen, of door weg te gaan en terug te komen?',
  ATTACK_A9_TRIED: 'Zijn groepen veilig waarin niemand uitstroomde, of juist iedereen?',
  ATTACK_A10_TRIED: 'Wat leert iemand die weet wie er wegging, over die ene mens?',
  ATTACK_A10_FOUND:
    'De kansverhouding verandert door alle cijfers samen hoogstens {oddsFactorMost, number} keer (ε {epsilonMost, number}). Meer dan ε {epsilonCap, number} mag niet.',
  ATTACK_A11_TRIED: 'Kunnen coöperaties samen de omzet van een andere schatten?',
  ATTACK_A11_FOUND:
    '{cells, plural, =0 {In deze uitgave staan geen nieuwe bedragen.} one {# bedrag bekeken, als {coalition, number} coöperaties hun getallen naast elkaar leggen. De schatting moet er minstens {uncertainty, number, percent} boven liggen.} other {# bedragen bekeken, als {coalition, number} coöperaties hun getallen naast elkaar leggen. De schatting moet er minstens {uncertainty, number, percent} boven liggen.}}',
  ATTACK_A12_TRIED: 'Verraadt een bedrag iets als iemand jaren en uitgaven naast elkaar legt?',
  ATTACK_A12_FOUND:
    '{cells, plural, =0 {Er staan geen bedragen in.} other {Bedragen: #. Veranderd: {revised, number}. Overlappend: {overlapping, number}. Beide moeten 0 zijn. In elk bedrag zitten {fewestCooperatives, number} of meer coöperaties; minder dan {minimumCooperatives, number} mag niet.}}',
  ATTACK_A13_TRIED: 'Wat leert iemand die er openbare aanbiedingen naast legt?',
  ATTACK_A14_TRIED: 'Kan wie de uitgaven leest ook bij iets anders?',
  ATTACK_A14_FOUND: 'Bij {beyond, number} dingen te veel. Dat moet 0 zijn.',
  ATTACK_A15_TRIED: 'Is er iets veranderd aan eerdere uitgaven?',
  ATTACK_A15_FOUND:
    '{publications, plural, =0 {Er is geen eerdere uitgave.} one {# eerdere uitgave nagerekend. {broken, number} klopten niet. Dat moet 0 zijn.} other {# eerdere uitgaven nagerekend. {broken, number} klopten niet. Dat moet 0 zijn.}}',
  ATTACK_A16_TRIED: 'Komt een ander op dezelfde cijfers uit?',
  ATTACK_A16_FOUND:
    '{values, number} getallen nagerekend. {beyond, number} kwamen anders uit. Dat moet 0 zijn.',
  ATTACK_A17_TRIED: 'Worden fouten gezien die we er met opzet in stoppen?',
} satisfies Record<`ATTACK_${AttackName}_TRIED`, string> & Record<string, string>;

const en: Record<keyof typeof nl, string> = {
  ATTACK_A1_TRIED: 'Does somebody count twice in one figure?',
  ATTACK_A1_FOUND:
    '{people, number} people in {cells, number} counts looked at. Nobody counts more than {mostPerPersonAndStatistic, plural, one {once} other {# times}} in one figure. More than once is not allowed.',
  ATTACK_A2_TRIED: 'Are a few people left when somebody adds and subtracts counts?',
  ATTACK_A2_FOUND:
    '{combinations, number} combinations tried. {smallestPeople, plural, =0 {No group is left} other {The smallest group that is left is # people}}; fewer than {minimumEntrants, number} is not allowed.{smallestCooperatives, plural, =0 {} other { Of money it is # cooperatives at least; fewer than {minimumCooperatives, number} is not allowed.}}',
  ATTACK_A3_TRIED: 'Does the difference with the release before give something away?',
  ATTACK_A3_FOUND:
    '{newlyListed, number} counts were added. Changed: {changed, number}. Gone: {vanished, number}. Totals that hold more than you can see: {totalsWithRemainder, number}. These three have to be 0.',
  ATTACK_A4_TRIED: 'Can somebody choose a group of their own, such as “everyone but one”?',
  ATTACK_A5_TRIED: 'Is the chance number at each count as much chance as was promised?',
  ATTACK_A5_FOUND:
    'Drawn {draws, number} times for each amount of noise ({epsilons, number}). It may lie {standardDeviationsAtMost, number} times as far off as is usual, at most.',
  ATTACK_A6_TRIED: 'Does the order or the length of the release give away how people fared?',
  ATTACK_A6_FOUND:
    'Made again with other outcomes: {variants, plural, one {# time} other {# times}}. Another length: {otherLength, number} times. Another shape: {otherShape, number} times. Both have to be 0.',
  ATTACK_A7_TRIED: 'What does somebody learn who knows already how all the others fared?',
  ATTACK_A8_TRIED: 'What does somebody learn by having it computed again, or by leaving and coming back?',
  ATTACK_A9_TRIED: 'Are groups safe in which nobody left, or everybody?',
  ATTACK_A10_TRIED: 'What does somebody who knows who left learn about that one person?',
  ATTACK_A10_FOUND:
    'Through all figures together the odds change by a factor of {oddsFactorMost, number} at most (ε {epsilonMost, number}). More than ε {epsilonCap, number} is not allowed.',
  ATTACK_A11_TRIED: 'Can cooperatives together estimate the turnover of another?',
  ATTACK_A11_FOUND:
    '{cells, plural, =0 {This release has no new amounts.} one {# amount looked at, with {coalition, number} cooperatives putting their numbers side by side. The estimate has to lie at least {uncertainty, number, percent} above.} other {# amounts looked at, with {coalition, number} cooperatives putting their numbers side by side. The estimate has to lie at least {uncertainty, number, percent} above.}}',
  ATTACK_A12_TRIED: 'Does an amount give something away beside other years and releases?',
  ATTACK_A12_FOUND:
    '{cells, plural, =0 {There are no amounts in it.} other {Amounts: #. Changed: {revised, number}. Overlapping: {overlapping, number}. Both have to be 0. Each amount is of {fewestCooperatives, number} cooperatives or more; fewer than {minimumCooperatives, number} is not allowed.}}',
  ATTACK_A13_TRIED: 'What does somebody learn who puts public offers beside it?',
  ATTACK_A14_TRIED: 'Can who reads the releases get at anything else?',
  ATTACK_A14_FOUND: 'At {beyond, number} things too many. That has to be 0.',
  ATTACK_A15_TRIED: 'Was anything changed in earlier releases?',
  ATTACK_A15_FOUND:
    '{publications, plural, =0 {There is no earlier release.} one {# earlier release computed again. {broken, number} did not agree. That has to be 0.} other {# earlier releases computed again. {broken, number} did not agree. That has to be 0.}}',
  ATTACK_A16_TRIED: 'Does somebody else arrive at the same figures?',
  ATTACK_A16_FOUND:
    '{values, number} numbers computed again. {beyond, number} came out otherwise. That has to be 0.',
  ATTACK_A17_TRIED: 'Are faults seen that we put in on purpose?',
};

registerMessages({ nl, en });
