import { registerEnumType } from '@nestjs/graphql';

export enum BenefitOutcome {
  ENDED = 'ENDED',
  REDUCED = 'REDUCED',
  UNCHANGED = 'UNCHANGED',
  RESUMED = 'RESUMED',
}
registerEnumType(BenefitOutcome, {
  name: 'BenefitOutcome',
  description: 'What became of the benefit on a day.',
  valuesMap: {
    ENDED: { description: 'No benefit any more.' },
    REDUCED: { description: 'Lower than before.' },
    UNCHANGED: { description: 'As before.' },
    RESUMED: { description: 'Benefit again, after it had ended.' },
  },
});
