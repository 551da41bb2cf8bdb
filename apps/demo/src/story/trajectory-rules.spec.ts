import { addMonths, civilDate } from '#kernel';
import type { CooperativeStory } from './cooperative-story.js';
import { networkStory } from './network-story.js';
import { EXTENSION_MONTHS } from './policy-book.js';

const today = civilDate('2026-11-23');
const network = networkStory(today);
const stories = new Map(
  ['scope', 'pangea', 'lichtpunt', 'zonnehoek', 'bijenkast', 'nieuwe-oogst'].map(
    (slug) => [slug, network.cooperative(slug)] as const,
  ),
);
const all = [...stories];

type Row = Readonly<Record<string, string | number | boolean | null>>;
const rowsOf = (story: CooperativeStory, name: string): Row[] =>
  [...story.before, ...story.money.after].find(({ table }) => table === name)!.rows as Row[];
const admitted = (story: CooperativeStory) =>
  rowsOf(story, 'trial_decision').filter(({ outcome }) => outcome === 'ADMITTED');

describe('what the demo tells of the way', () => {
  it('fills every part of it in Scope', () => {
    const empty = stories.get('scope')!.before.filter(({ rows }) => rows.length === 0);
    expect(empty.map(({ table }) => table)).toEqual([]);
  });

  it.each(all)('%s admits nobody without the decision that its policy asks for', (slug, story) => {
    const { admittedBy } = network.registry.characters.find((character) => character.slug === slug)!;
    const records = rowsOf(story, 'admission_record');
    const missing = admitted(story).filter(
      ({ trajectory_id, decided_on }) =>
        !records.some(
          (record) =>
            record['trajectory_id'] === trajectory_id &&
            record['kind'] === admittedBy &&
            record['is_admitted'] &&
            record['decided_on']! <= decided_on!,
        ),
    );
    expect(missing).toHaveLength(admittedBy === 'COORDINATOR' ? admitted(story).length : 0);
  });

  it.each(all)('%s begins no trial without a plan that was approved before', (_slug, story) => {
    const plans = new Map(rowsOf(story, 'business_plan').map((plan) => [plan['id'], plan['trajectory_id']]));
    const approvals = rowsOf(story, 'plan_decision').filter(({ outcome }) => outcome === 'APPROVED');
    for (const { trajectory_id, starts_on } of rowsOf(story, 'trial')) {
      const own = approvals.filter((one) => plans.get(one['business_plan_id']!) === trajectory_id);
      expect(own.map(({ decided_on }) => decided_on! <= starts_on!)).toEqual([true]);
    }
  });

  it.each(all)('%s makes a trial no longer than its policy lets it, and decides after it', (_slug, story) => {
    const trials = new Map(rowsOf(story, 'trial').map((trial) => [trial['trajectory_id'], trial]));
    const decisions = new Map(rowsOf(story, 'trial_decision').map((one) => [one['trajectory_id'], one]));
    for (const { trajectory_id, ends_on, decided_on } of rowsOf(story, 'trial_extension')) {
      const end = civilDate(String(trials.get(trajectory_id!)!['ends_on']));
      expect(ends_on! > end && ends_on! <= addMonths(end, EXTENSION_MONTHS)).toBe(true);
      const decision = decisions.get(trajectory_id!);
      if (decision) expect(ends_on! <= decision['decided_on']! && decided_on! < end).toBe(true);
    }
  });

  it.each(all)('%s hears of outflow when it is due, and has a few still to ask', (_slug, story) => {
    const exits = rowsOf(story, 'trajectory_exit');
    const standing = exits.filter(
      ({ id, kind }) => kind === 'OUTFLOW' && !exits.some((other) => other['corrects_id'] === id),
    );
    const asked = rowsOf(story, 'aftercare');
    let open = 0;
    for (const { trajectory_id, ended_on } of standing) {
      for (const months of [6, 12, 24]) {
        const dueOn = addMonths(civilDate(String(ended_on)), months);
        const own = asked.filter((one) => one['trajectory_id'] === trajectory_id && one['months'] === months);
        expect(own.every(({ known_on }) => known_on! >= dueOn && known_on! <= today)).toBe(true);
        if (dueOn <= today && own.length === 0) open += 1;
      }
    }
    expect(open).toBeGreaterThan(0);
    expect(open).toBeLessThanOrEqual(2);
  });

  it('uses every destination and every way in which work was found', () => {
    const exits = network.registry.characters.flatMap(({ slug }) =>
      rowsOf(stories.get(slug) ?? network.cooperative(slug), 'trajectory_exit'),
    );
    expect([...new Set(exits.map(({ destination }) => destination))].sort()).toEqual([
      'COMBINATION',
      'DECEASED',
      'EDUCATION',
      'ILLNESS',
      'MOVED',
      'OTHER_BENEFIT',
      'OWN_ENTERPRISE',
      'PAID_WORK',
      'PENSION_AGE',
      'STOPPED',
      'TRANSFER',
    ]);
    expect(new Set(exits.map(({ how_found }) => how_found)).size).toBe(6);
  });
});
