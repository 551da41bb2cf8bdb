import { randomUUID } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import { globalId } from '#platform';
import { post } from './load.mjs';

const AMOUNT = '{ amount }';
const cents = ({ amount }) => Math.round(Number(amount) * 100);
const queries = {
  Q1: `query ($first: Int!) { members(first: $first) { edges { cursor node {
    id number name phase phaseSinceOn enterprise { id name activity } coach { id name } balance ${AMOUNT} } }
    pageInfo { hasNextPage endCursor } } }`,
  Q2: `query ($memberId: ID!) { thermometer(memberId: $memberId) { member { name } balance ${AMOUNT} entries(first: 20) {
    edges { cursor node { id on kind description amount ${AMOUNT} balanceAfter ${AMOUNT}
      explanation { rate base ${AMOUNT} policyValidFromOn recordedAt } } }
    pageInfo { hasNextPage endCursor } } } }`,
  Q3: `{ dashboard { phaseCounts { phase count }
    months { month income ${AMOUNT} contribution ${AMOUNT} invested ${AMOUNT} }
    deadlines { kind on isOverdue member { id name } } } }`,
  peerM1: `mutation ($input: PostIncomeInput!) { postIncome(input: $input) { result {
    net contribution toThermometer balance } } }`,
  M1: `mutation ($input: PostIncomeInput!) { postIncome(input: $input) { journalEntryIds net ${AMOUNT}
    contribution ${AMOUNT} toThermometer ${AMOUNT} balance ${AMOUNT} userErrors { code } } }`,
};

/** Money in one posting, small enough that a year of postings fits any limit. */
const INCOME = { cents: 1_210, description: 'Ballonnenboog' };

/**
 * The four requests, for ours and for the limit, over the cooperatives in turn; and what both must say alike.
 * @param peerKey what the tokens for PostGraphile are signed with
 * @returns per name: a source of bytes to send for each contestant, and `same(ours, limit)`, the parts that must be equal
 */
export function operationsOf(treasurers, today, peerKey) {
  const jwt = new JwtService({ secret: peerKey });
  const ask = (name, { headers }, variables, more = {}) =>
    post('/graphql', { ...headers, ...more }, { query: queries[name], variables });
  const bare = (name, { cooperative, actor }, input, more = {}) =>
    post(`/${name}`, more, { cooperative, actor, input });
  const each = (requestOf) => {
    const made = treasurers.flatMap((one) =>
      one.members.slice(0, 8).map((memberId) => requestOf(one, memberId)),
    );
    let turn = 0;
    return () => made[turn++ % made.length];
  };
  const fresh = (requestOf) => {
    let turn = 0;
    return () => {
      const one = treasurers[turn++ % treasurers.length];
      return requestOf(one, one.members[turn % one.members.length], { 'idempotency-key': randomUUID() });
    };
  };
  const money = (amount) => ({ amount });
  return {
    Q1: {
      target: [0.5, 0.75],
      ours: each((one) => ask('Q1', one, { first: 20 })),
      limit: each((one) => bare('Q1', one, { today })),
      same: (ours, limit) => [
        ours.data.members.edges.map(({ node: m }) => [
          m.number,
          m.name,
          m.phase,
          m.phaseSinceOn,
          m.enterprise?.name,
          m.coach?.name,
          m.balance && cents(m.balance),
        ]),
        limit.map((m) => [
          m.number,
          m.name,
          m.phase,
          m.phaseSinceOn,
          m.enterprise?.name,
          m.coach?.name,
          m.balance,
        ]),
      ],
    },
    Q2: {
      target: [0.5, 0.7],
      ours: each((one, memberId) => ask('Q2', one, { memberId: globalId('Member', memberId) })),
      limit: each((one, memberId) => bare('Q2', one, { memberId })),
      same: ({ data: { thermometer } }, limit) => [
        [
          thermometer.member.name,
          cents(thermometer.balance),
          thermometer.entries.edges.map(({ node: e }) => [
            e.on,
            e.kind,
            cents(e.amount),
            cents(e.balanceAfter),
            e.explanation.rate,
          ]),
        ],
        [
          limit.name,
          limit.balance,
          limit.entries.map((e) => [e.on, e.kind, e.amount, e.balanceAfter, e.rate]),
        ],
      ],
    },
    Q3: {
      target: [0.5, 0.65],
      ours: each((one) => ask('Q3', one, {})),
      limit: each((one) => bare('Q3', one, { today })),
      same: ({ data: { dashboard } }, limit) => [
        [
          dashboard.phaseCounts,
          dashboard.months
            .map((m) => [m.month, cents(m.income), cents(m.contribution), cents(m.invested)])
            .filter(([, ...sums]) => sums.some((sum) => sum !== 0)),
          dashboard.deadlines.map((d) => [d.kind, d.on, d.member.name]),
        ],
        [
          limit.phaseCounts,
          (limit.months ?? []).map((m) => [m.month, m.income, m.contribution, m.invested]),
          (limit.deadlines ?? []).map((d) => [d.kind, d.on, d.name]),
        ],
      ],
    },
    M1: {
      target: [0.7, 0.85],
      targetOfPeer: [1.5, 1.8],
      ours: fresh((one, member, key) => {
        const input = {
          memberId: globalId('Member', member),
          amount: money((INCOME.cents / 100).toFixed(2)),
          vat: 'HIGH',
          directCosts: money('0'),
          receivedOn: today,
          description: INCOME.description,
        };
        return ask('M1', one, { input }, key);
      }),
      limit: fresh((one, memberId, key) =>
        bare('M1', one, { memberId, ...INCOME, on: today, policy: one.policy }, key),
      ),
      peer: fresh(({ cooperative, actor }, memberId, { 'idempotency-key': key }) => {
        const authorization = `Bearer ${jwt.sign({ tenant: cooperative, actor })}`;
        const { cents: amount, description } = INCOME;
        const input = { key, memberId, cents: String(amount), receivedOn: today, description };
        return post('/graphql', { authorization }, { query: queries.peerM1, variables: { input } });
      }),
      same: ({ data: { postIncome } }, { answer, entries }) => [
        [
          cents(postIncome.net),
          cents(postIncome.contribution),
          cents(postIncome.toThermometer),
          cents(postIncome.balance),
        ],
        // posted after ours, on the same thermometer
        [
          answer.net,
          answer.contribution,
          answer.toThermometer,
          -entries[1].balances.THERMOMETER - answer.toThermometer,
        ],
      ],
    },
  };
}
