/**
 * How a cooperative arranges things, as far as boards show it to each other. No setting carries a person, and none a text
 * that somebody typed. A number is in the unit that its name says; `NONE` is a code where nothing was decided.
 */
export const SETTINGS = {
  /** The cooperative's part of a sale, in basis points. */
  CONTRIBUTION_RATE: { within: 250 },
  CONTRIBUTION_BASE: { within: null },
  /** In basis points. */
  TRAINING_FUND: { within: 250 },
  WITHDRAWAL: { within: null },
  CEILING: { within: null },
  /** How long a trial takes. */
  TRIAL_MONTHS: { within: 1 },
  /** The longest membership. */
  TERM_MONTHS: { within: 6 },
  ADMISSION: { within: null },
} as const satisfies Record<string, { readonly within: number | null }>;

export type SettingName = keyof typeof SETTINGS;
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

export type SettingValue = number | string;
export type NetworkSettings = Readonly<Record<SettingName, SettingValue>>;

/** Near enough to be called the same policy: numbers within some distance, codes exactly. */
export function isAlike(setting: SettingName, one: SettingValue, other: SettingValue): boolean {
  const { within } = SETTINGS[setting];
  return within !== null && typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= within
    : one === other;
}

interface Arranged {
  readonly programme: string;
  readonly settings: NetworkSettings;
}

/** What makes two policies similar: one programme, and a contribution that is reckoned alike and lies near. */
const DECISIVE: readonly SettingName[] = ['CONTRIBUTION_BASE', 'CONTRIBUTION_RATE'];

export function isSimilar(one: Arranged, other: Arranged): boolean {
  return (
    one.programme === other.programme &&
    DECISIVE.every((setting) => isAlike(setting, one.settings[setting], other.settings[setting]))
  );
}
