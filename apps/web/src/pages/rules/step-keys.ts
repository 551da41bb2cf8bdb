export interface Step {
  /** Small letters, digits and hyphens, at most 40; each once. Empty for a step that is new. */
  step: string;
  label: string;
}

const LONGEST = 40;

const keyOf = (label: string): string =>
  label
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, LONGEST - 3) || 'stap';

/** Gives new steps a key after their words, and leaves those that have one as they are: what was done hangs on it. */
export function keyed(steps: readonly Step[]): Step[] {
  const taken = new Set(steps.map(({ step }) => step).filter(Boolean));
  return steps.map(({ step, label }) => {
    if (step) return { step, label };
    const wanted = keyOf(label);
    let key = wanted;
    for (let more = 2; taken.has(key); more += 1) key = `${wanted}-${more}`;
    taken.add(key);
    return { step: key, label };
  });
}
