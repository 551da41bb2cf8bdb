import { createHash, randomUUID } from 'node:crypto';

/** What `postIncome` books for one paid sale under the high rate of VAT, as a person would write it for nothing else. */
export function incomeOf({ memberId, cents, on, description, policy }) {
  const net = Math.round((cents * 10_000) / 12_100);
  const contribution = Math.round((net * policy.rate) / 10_000);
  const training = Math.round((net * policy.training) / 10_000);
  const sale = { rule: 'SALE', base: net, policy: policy.id };
  const own = { account: 'THERMOMETER', memberId };
  const id = randomUUID();
  const lines = [
    { ...sale, account: 'PAYMENTS_TO_MEMBERS', cents: net },
    { ...sale, ...own, cents: -net },
    { ...sale, ...own, rule: 'CONTRIBUTION', rate: policy.rate, cents: contribution },
    { ...sale, account: 'CONTRIBUTION', rule: 'CONTRIBUTION', rate: policy.rate, cents: -contribution },
    { ...sale, ...own, rule: 'TRAINING_FUND', rate: policy.training, cents: training },
    { ...sale, account: 'TRAINING_FUND', rule: 'TRAINING_FUND', rate: policy.training, cents: -training },
  ];
  const entries = [
    {
      id,
      journal: 'BANK',
      kind: 'INCOME',
      on,
      reference: description,
      lines: [
        { account: 'BANK', cents, rule: 'RECEIPT' },
        { account: 'REVENUE_HIGH', cents: -net, rule: 'REVENUE' },
        { account: 'VAT_PAYABLE', cents: net - cents, rule: 'VAT', base: net, rate: 2100 },
      ],
    },
    {
      id: randomUUID(),
      journal: 'THERMOMETER',
      kind: 'ALLOCATION',
      on,
      reference: description,
      sourceId: id,
      lines: lines.filter((line) => line.cents !== 0),
    },
  ];
  return { entries, answer: { net, contribution, toThermometer: net - contribution - training } };
}

/** The parameters of `tenant.post_once` for it. */
export function postOnceOf(income, key) {
  const { entries, answer } = incomeOf(income);
  const hash = createHash('sha256').update(JSON.stringify(income)).digest();
  return [key, hash, JSON.stringify(entries), JSON.stringify(answer)];
}
