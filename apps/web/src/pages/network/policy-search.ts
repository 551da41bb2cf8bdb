import { settingNames, type SettingName } from '../../api/colleagues.js';
import { kindSearch, type KindSearch } from './kind-search.js';

/** By which setting cooperatives are laid side by side, and with which figure. */
export interface PolicySearch extends KindSearch {
  setting?: SettingName | undefined;
}

export const policySearch = (asked: Record<string, unknown>): PolicySearch => {
  const setting = settingNames.find((name) => name === asked.setting);
  return { ...kindSearch(asked), ...(setting && { setting }) };
};
