import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { globalId } from '#platform';
import { noteModelOf } from '../note/network-note.model.js';
import { ColleaguesModel, type NetworkSetting } from './colleague.model.js';
import { Colleagues } from './colleagues.service.js';
import { isAlike, type NetworkSettings, SETTING_NAMES } from './network-setting.js';

@Resolver()
export class ColleagueResolver {
  constructor(private readonly service: Colleagues) {}

  @Allow('colleague.read')
  @Query(() => ColleaguesModel, {
    description:
      'Cooperatives whose boards share their settings, with their published figures. Figures are laid side by side; nothing new is computed.',
  })
  async colleagues(): Promise<ColleaguesModel> {
    const { quarter, own, isShared, pooled, colleagues } = await this.service.seen();
    return {
      quarter,
      own: own ? settingsOf(own, null) : [],
      isShared,
      pooled: pooled.map((figure) => ({ ...figure, key: null, note: null })),
      colleagues: colleagues.map(({ cooperativeId, settings, figures, ...colleague }) => ({
        ...colleague,
        cooperativeId: globalId('Organisation', cooperativeId),
        settings: settingsOf(settings, own),
        figures: figures.map(({ note, ...figure }) => ({ ...figure, note: note && noteModelOf(note) })),
      })),
    };
  }
}

function settingsOf(settings: NetworkSettings, own: NetworkSettings | null): NetworkSetting[] {
  return SETTING_NAMES.map((setting) => ({
    setting,
    value: String(settings[setting]),
    isAlike: own && isAlike(setting, settings[setting], own[setting]),
  }));
}
