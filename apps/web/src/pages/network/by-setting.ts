import type { Colleague, SettingName } from '../../api/colleagues.js';

/** Cooperatives that arrange one thing the same way. */
export interface AlikeGroup {
  value: string;
  colleagues: Colleague[];
}

export const valueOf = ({ settings }: Pick<Colleague, 'settings'>, setting: SettingName): string =>
  settings.find((one) => one.setting === setting)!.value;

/** Grouped by the value of a setting: numbers from low to high, then codes; within a group as they came. */
export function bySetting(colleagues: readonly Colleague[], setting: SettingName): AlikeGroup[] {
  const groups = new Map<string, Colleague[]>();
  for (const colleague of colleagues) {
    const value = valueOf(colleague, setting);
    groups.set(value, [...(groups.get(value) ?? []), colleague]);
  }
  return [...groups]
    .map(([value, alike]) => ({ value, colleagues: alike }))
    .sort((a, b) => orderOf(a.value) - orderOf(b.value) || (a.value < b.value ? -1 : 1));
}

const orderOf = (value: string): number => (/^\d+$/.test(value) ? Number(value) : Infinity);
