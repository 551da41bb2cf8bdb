import { DomainError } from '#kernel';
import { type InstrumentVersion, isOnScale } from './instrument.js';

/** The answers of one measurement, by item. */
export type Answers = Readonly<Record<string, number>>;

/** What a domain scored; null where none of its items was answered, which is not the same as 0. */
export interface DomainScore {
  readonly domain: string;
  readonly score: number | null;
}

type Scored = Pick<InstrumentVersion, 'domains' | 'scale' | 'scoring'>;

/**
 * The answers as a version allows them: items that it has, values on its scale, and each domain whole or left out.
 * @throws DomainError `ANSWERS_MISSING`, `ITEM_UNKNOWN`, `ITEM_ANSWERED_TWICE`, `ANSWER_OFF_SCALE`, `ANSWERS_INCOMPLETE`
 */
export function checkedAnswers(
  { domains, scale }: Scored,
  given: readonly { readonly item: string; readonly value: number }[],
): Answers {
  if (given.length === 0) throw new DomainError('ANSWERS_MISSING', { path: ['answers'] });
  const items = new Set(domains.flatMap((domain) => domain.items.map(({ key }) => key)));
  const answers = new Map<string, number>();
  given.forEach(({ item, value }, i) => {
    const path = ['answers', String(i)];
    if (!items.has(item)) throw new DomainError('ITEM_UNKNOWN', { path: [...path, 'item'] });
    if (answers.has(item)) throw new DomainError('ITEM_ANSWERED_TWICE', { path: [...path, 'item'] });
    if (!isOnScale(scale, value)) {
      const { min, max, step } = scale;
      throw new DomainError('ANSWER_OFF_SCALE', { path: [...path, 'value'], params: { min, max, step } });
    }
    answers.set(item, value);
  });
  for (const domain of domains) {
    const answered = domain.items.filter(({ key }) => answers.has(key)).length;
    if (answered > 0 && answered < domain.items.length)
      throw new DomainError('ANSWERS_INCOMPLETE', { path: ['answers'], params: { domain: domain.name.nl } });
  }
  return Object.fromEntries(answers);
}

/** What each domain scored, in the order of the version. */
export function scoresOf({ domains, scoring }: Scored, answers: Answers): DomainScore[] {
  return domains.map(({ key, items }) => {
    const values = items.flatMap((item) => answers[item.key] ?? []);
    return { domain: key, score: values.length > 0 ? scoreOf(scoring, values) : null };
  });
}

/** The lowest and the highest that a domain with this many items can score. */
export function scoreRange({ scale, scoring }: Scored, items: number): { min: number; max: number } {
  const of = (value: number) => scoreOf(scoring, Array<number>(items).fill(value));
  return { min: of(scale.min), max: of(scale.max) };
}

function scoreOf(scoring: InstrumentVersion['scoring'], values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  switch (scoring.kind) {
    case 'SUM':
      return sum * scoring.factor;
    case 'SINGLE':
      return values[0]!;
    case 'MEAN':
      return Math.round((sum / values.length) * 100) / 100;
  }
}
