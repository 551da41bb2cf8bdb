import { createHash } from 'node:crypto';
import { checkedBody, policyKinds } from '#cooperative';
import { addMonths, civilDate, containsBsn, ibanOf } from '#kernel';
import '#finance';
import '#membership';
import '#network';
import { demoAccounts } from '../index.js';
import type { CooperativeStory } from './cooperative-story.js';
import { networkStory } from './network-story.js';
import { FROM_THE_ARTICLE } from './occupation.js';
import type { ExitRow, PolicyRow, CooperativeRow } from './rows.js';

const today = civilDate('2026-11-23');
const network = networkStory(today);
const stories = new Map(
  network.registry.characters.map(({ slug }) => [slug, network.cooperative(slug)] as const),
);
const all = [...stories.values()];

function rowsOf<T>(story: CooperativeStory, name: string): T[] {
  return [...story.before, ...story.money.after].find(({ table }) => table === name)!.rows as T[];
}

function count(story: CooperativeStory, fate: string): number {
  return story.participants.filter((participant) => participant.fate === fate).length;
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

describe('the demo network', () => {
  it('is the same for the same seed and day, and another for another', () => {
    const again = networkStory(today);
    expect(hash(again.registry)).toBe(hash(network.registry));
    for (const slug of ['scope', 'lichtpunt', 'rozentuin']) {
      expect(hash(again.cooperative(slug))).toBe(hash(stories.get(slug)));
    }
    expect(hash(networkStory(today, 'other').cooperative('scope'))).not.toBe(hash(stories.get('scope')));
  });

  it('has 25 cooperatives of the size that is usual, and Scope as the article tells', () => {
    expect(stories.size).toBe(25);
    expect(count(stories.get('scope')!, 'ACTIVE')).toBe(9);
    expect(count(stories.get('scope')!, 'IN_TRIAL')).toBe(4);
    for (const story of all) {
      expect(count(story, 'ACTIVE')).toBeGreaterThanOrEqual(9);
      expect(count(story, 'ACTIVE')).toBeLessThanOrEqual(16);
    }
  });

  it('sees 20 to 25 % leave the benefit, and more in Pangea', () => {
    const trajectories = all.flatMap(({ participants }) => participants);
    const share = trajectories.filter(({ fate }) => fate === 'OUTFLOW').length / trajectories.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.25);
    const pangea = stories.get('pangea')!;
    expect(count(pangea, 'OUTFLOW') / pangea.participants.length).toBeGreaterThan(0.4);
    expect(trajectories.length).toBeGreaterThan(1_500);
  });

  it('gives the occupations of the article no bad outcome', () => {
    const known = Object.values(FROM_THE_ARTICLE);
    const told = all
      .flatMap(({ participants }) => participants)
      .filter(({ occupation }) => known.includes(occupation));
    expect(told.map(({ occupation }) => occupation.activity).sort()).toEqual([
      'Ballonnenkunstenaar',
      'Cateraar',
      'Wimperstyliste',
      'Zeefdrukker',
    ]);
    const printer = told.find(({ occupation }) => occupation === FROM_THE_ARTICLE.screenPrinter)!;
    expect(told.filter((one) => one !== printer).every(({ fate }) => fate === 'ACTIVE')).toBe(true);
    const exit = rowsOf<ExitRow>(stories.get('scope')!, 'trajectory_exit').find(
      ({ trajectory_id }) => trajectory_id === printer.trajectoryId,
    );
    expect(exit).toMatchObject({ destination: 'PAID_WORK', how_found: 'OWN_CUSTOMER', benefit_ended: true });
  });

  it('tells each trajectory in order, and one at a time per person', () => {
    for (const { participants } of all) {
      for (const one of participants) {
        const { referredOn, plannedOn, permittedOn, trialOn, decidedOn, endedOn } = one;
        const days = [referredOn, plannedOn, permittedOn, trialOn, decidedOn, endedOn].filter(
          (day) => day !== null,
        );
        expect(days).toEqual(days.toSorted());
        expect(days.at(-1)! <= today).toBe(true);
        const others = participants.filter((other) => other.memberId === one.memberId && other !== one);
        expect(
          others.every(
            (other) => other.endedOn! < referredOn || (endedOn !== null && endedOn < other.referredOn),
          ),
        ).toBe(true);
      }
    }
  });

  it('keeps the trial of three months and the term of 24', () => {
    for (const { participants } of all) {
      for (const { fate, trialOn, trialEndsOn, decidedOn } of participants) {
        if (trialOn) expect(trialEndsOn).toBe(addMonths(trialOn, 3));
        if (fate === 'ACTIVE' || fate === 'OUTFLOW') expect(decidedOn! >= trialEndsOn!).toBe(true);
      }
    }
  });

  it('posts in the order of days, on open thermometers only, and never below zero', () => {
    const faults: string[] = [];
    for (const { participants, money } of all) {
      const { subAccounts, entries } = money;
      const open = new Set(
        subAccounts.filter(({ role }) => role === 'THERMOMETER').map(({ memberId }) => memberId),
      );
      const admittedOn = new Map<string, string>();
      for (const { memberId, decidedOn } of participants) {
        if (decidedOn && !admittedOn.has(memberId)) admittedOn.set(memberId, decidedOn);
      }
      const balances = new Map<string, number>();
      let before = '';
      for (const { id, on, lines } of entries) {
        if (on < before || on > today) faults.push(`${id} is not in the order of days`);
        before = on;
        const own = lines.filter(({ account }) => account === 'THERMOMETER');
        const members = own.map(({ memberId }) => memberId!);
        for (const { memberId, cents } of own)
          balances.set(memberId!, (balances.get(memberId!) ?? 0) - cents);
        for (const member of members) {
          if (!open.has(member) || on < admittedOn.get(member)!) faults.push(`${id} comes before membership`);
          if (balances.get(member)! < 0) faults.push(`${id} overdraws`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('decides policies that their rooms can read, and registers what has a valid form', () => {
    for (const story of all) {
      const declared = rowsOf<PolicyRow>(story, 'policy_version').filter(({ kind }) =>
        policyKinds().some((one) => one.kind === kind),
      );
      expect(declared.length).toBeGreaterThanOrEqual(7);
      for (const { kind, body } of declared) expect(checkedBody(kind, body)).toEqual(body);
      const [{ iban, vat_id }] = rowsOf<CooperativeRow>(story, 'cooperative') as [CooperativeRow];
      expect(ibanOf(iban)).toBe(iban);
      expect(vat_id).toMatch(/^NL\d{9}B\d{2}$/);
    }
  });

  it('holds nothing that looks like a citizen service number where people type', () => {
    const words = all.flatMap((story) =>
      ['member', 'referral_request', 'municipal_refusal', 'business_plan', 'customer', 'bank_entry'].flatMap(
        (table) => rowsOf<object>(story, table),
      ),
    );
    const typed = words.flatMap((row) =>
      Object.entries(row)
        .filter(([key]) => !/iban|key|id$/.test(key))
        .map(([, value]) => String(value)),
    );
    expect(typed.filter(containsBsn)).toEqual([]);
  });

  it('has something to do today in Scope', () => {
    const scope = stories.get('scope')!;
    const due = scope.participants.filter(
      ({ fate, trialEndsOn }) => fate === 'IN_TRIAL' && trialEndsOn! <= today,
    );
    expect(due).toHaveLength(1);
    const decided = new Set(
      rowsOf<{ investment_id: string }>(scope, 'investment_decision').map((row) => row.investment_id),
    );
    expect(rowsOf<{ id: string }>(scope, 'investment_request').some(({ id }) => !decided.has(id))).toBe(true);
    const ends = rowsOf<{ ends_on: string | null }>(scope, 'municipal_permission').map(
      ({ ends_on }) => ends_on,
    );
    expect(ends.filter((day) => day !== null && day > today && day < addMonths(today, 1))).not.toEqual([]);
    expect(rowsOf(scope, 'bank_entry')).toHaveLength(9);
  });

  it('hands out the accounts that are promised', () => {
    const emails = demoAccounts.map(({ email }) => email);
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails).toEqual(
      expect.arrayContaining([
        'coordinator@scope.example',
        'coach@scope.example',
        'treasurer@scope.example',
        'member@scope.example',
        'board@scope.example',
        'officer@delft.example',
        'adviser@delft.example',
        'referrer@werkse.example',
        'analyst@network.example',
        'operator@opbloei.example',
        'coordinator@pangea.example',
        'administrator@network.example',
      ]),
    );
    const pangea = demoAccounts.find(({ email }) => email === 'coordinator@pangea.example')!;
    expect(pangea.roles.map(({ organisation }) => organisation)).toEqual(['pangea', 'lichtpunt']);
  });
});
