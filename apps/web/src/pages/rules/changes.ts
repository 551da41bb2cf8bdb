import type { RuleBody } from '../../api/policies.js';
import type { MessageKey } from '../../text/nl.js';
import type { Say, Setting } from './setting.js';

/** A setting that a decision changes, in words; nothing stood or will stand there where a side is empty. */
export interface SettingChange {
  label: MessageKey;
  before: readonly string[];
  after: readonly string[];
}

/** What reads otherwise afterwards. */
export function changesOf(
  settings: readonly Setting[],
  before: RuleBody | null,
  after: RuleBody,
  say: Say,
): SettingChange[] {
  return settings
    .map(({ label, words }) => ({
      label,
      before: before ? words(before, say) : [],
      after: words(after, say),
    }))
    .filter((one) => one.before.join('\n') !== one.after.join('\n'));
}
