import { addDays, type CivilDate } from '#kernel';
import { lastDay, type Participant } from './people.js';
import type { Random } from './random.js';
import type { Stage } from './stage.js';

interface CompetenceRow {
  id: string;
  member_id: string;
  is_offered: boolean;
  kind: string;
  words: string;
}
interface ExchangeRow {
  id: string;
  from_member_id: string;
  to_member_id: string;
  competence_id: string;
  from_shares: readonly string[];
  to_shares: readonly string[];
  proposed_on: CivilDate;
  is_accepted: boolean | null;
  answered_on: CivilDate | null;
}

/** What members can do for each other: kind, what is offered of it, and how somebody asks for it. */
const COMPETENCES = [
  ['NEAT_WORK', 'Ik werk heel netjes en lees alles na.', 'Wie kijkt mijn offertes na?'],
  [
    'MAKING_CONTACTS',
    'Ik stap makkelijk op mensen af, ook op de markt.',
    'Wie gaat een keer mee naar een nieuwe klant?',
  ],
  ['COMPUTERS', 'Ik help met een website of een mailadres.', 'Ik zoek hulp met mijn website.'],
  ['DESIGN_AND_PHOTOS', 'Ik maak foto’s van uw werk.', 'Ik zoek iemand voor foto’s en een folder.'],
  ['ADMINISTRATION', 'Ik breng orde in bonnen en facturen.', 'Wie helpt mij een uur met mijn administratie?'],
  ['TRANSPORT', 'Ik heb een bakfiets en rijd graag mee.', 'Wie kan één keer in de maand iets vervoeren?'],
  ['WRITING_AND_LANGUAGE', 'Ik schrijf heldere teksten.', 'Wie verbetert mijn brieven in het Nederlands?'],
  ['COOKING', 'Ik kook voor een groep tot dertig mensen.', 'Wie kan helpen bij een buffet?'],
] as const;

export interface Companions {
  readonly competences: readonly CompetenceRow[];
  readonly exchanges: readonly ExchangeRow[];
}

/** What everybody offers and seeks, an exchange that runs, and one that waits for the member's answer. */
export function companionsOf(stage: Stage, participants: readonly Participant[]): Companions {
  const random = stage.chanceFor('companions');
  const competences: CompetenceRow[] = [];
  const say = (memberId: string, on: CivilDate, at: number, is_offered: boolean): CompetenceRow => {
    const [kind, offer, wish] = COMPETENCES[at % COMPETENCES.length]!;
    const row = {
      id: random.id(on),
      member_id: memberId,
      is_offered,
      kind,
      words: is_offered ? offer : wish,
    };
    competences.push(row);
    return row;
  };
  const here = participants.filter((one) => one.decidedOn && lastDay(one) === null);
  const own = here.find(({ hasAccount }) => hasAccount)!;
  // everybody seeks what the next one offers, so that there is always a match
  const others = here.filter((one) => one !== own);
  const circle = [own, ...others];
  const said = circle.map(({ memberId, decidedOn }, index) => {
    const on = later(addDays(decidedOn!, random.between(5, 30)), stage.today);
    return {
      memberId,
      on,
      offers: say(memberId, on, index, true),
      seeks: say(memberId, on, index + 1, false),
    };
  });
  const [mine, next] = said;
  const last = said.at(-1)!;
  const exchanges = [
    exchange(stage, random, { from: mine!, to: next!, competence: next!.offers, ago: 60 }, true),
  ];
  if (last !== next) {
    // the last one offers what the one with the account seeks as well, and asks whether they can help each other
    say(last.memberId, last.on, 1, true);
    exchanges.push(exchange(stage, random, { from: last, to: mine!, competence: mine!.seeks, ago: 4 }, null));
  }
  return { competences, exchanges };
}

function exchange(
  { today }: Stage,
  random: Random,
  between: { from: { memberId: string }; to: { memberId: string }; competence: CompetenceRow; ago: number },
  is_accepted: boolean | null,
): ExchangeRow {
  const proposed_on = addDays(today, -between.ago);
  return {
    id: random.id(proposed_on),
    from_member_id: between.from.memberId,
    to_member_id: between.to.memberId,
    competence_id: between.competence.id,
    from_shares: ['NAME', 'PHONE'],
    to_shares: is_accepted ? ['NAME', 'PHONE'] : [],
    proposed_on,
    is_accepted,
    answered_on: is_accepted === null ? null : addDays(proposed_on, 3),
  };
}

/** The day itself, or today for one that lies ahead. */
function later(on: CivilDate, today: CivilDate): CivilDate {
  return on > today ? today : on;
}
