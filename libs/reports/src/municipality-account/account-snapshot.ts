import type { ClientParticipation, ParticipationGain } from '#coaching';
import type { ClientMoney } from '#finance';
import type {
  BenefitNorm,
  ClientFigures,
  CumulativeIncidence,
  Figure,
  Movement,
  MunicipalFigureRow,
  SavedBenefit,
} from '#membership';

/** Null is not shown. */
export interface ShownGain extends Pick<ParticipationGain, 'up'> {
  readonly meanGain: number | null;
  readonly members: number | null;
  readonly coverage: number | null;
}

/** Months of null are not shown. */
export interface ShownSaved extends Pick<SavedBenefit, 'amount'> {
  readonly months: number | null;
  readonly monthsWithoutNorm: number | null;
}

type Counts = { readonly [K in keyof Omit<Movement, 'destinations'>]: number | null };

/** What the account says of the clients of one municipality. A count of null is not shown: too few to say it of a group. */
export interface FrozenAccount {
  readonly municipality: string;
  /** With fewer a figure is not shown; 1 shows all. */
  readonly fewest: number;
  readonly people: Counts;
  /** Null where one of them would be too small to show: the others would give it away. */
  readonly destinations: Movement['destinations'] | null;
  readonly figures: Omit<
    ClientFigures,
    'memberIds' | 'movement' | 'cumulativeIncidence24' | 'savedBenefit'
  > & {
    readonly cumulativeIncidence24: Figure<Pick<CumulativeIncidence, 'outflow'>>;
    readonly savedBenefit: Figure<ShownSaved>;
  };
  readonly participation: {
    readonly gain: Figure<ShownGain>;
    readonly ladder: Pick<ClientParticipation, 'start' | 'end'> | null;
  };
  readonly turnover: ClientMoney['turnover'];
  /** Null where the members of the period, or those whose money one of the amounts is, are too few. */
  readonly money: Pick<ClientMoney, 'months' | 'thermometers'> | null;
  /** The norms of the period, by which saved benefit was counted. */
  readonly norms: readonly BenefitNorm[];
  /** What the municipality itself entered over a part of the period; of one kind and period the last. */
  readonly entered: readonly Omit<MunicipalFigureRow, 'id'>[];
}
