import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, type CookieJar } from '#identity';
import { Public } from '#platform';
import {
  ReferMyselfInput,
  ReferMyselfPayload,
  ReferralForm,
  ReferralFormSetting,
  SwitchReferralFormInput,
  SwitchReferralFormPayload,
} from './referral-form.model.js';
import { ReferralForms } from './referral-forms.service.js';

@Resolver()
export class ReferralFormResolver {
  constructor(private readonly forms: ReferralForms) {}

  @Public()
  @Query(() => ReferralForm, {
    nullable: true,
    description:
      'The public form of the cooperative with this name in addresses; null when there is none or it is closed.',
  })
  async referralForm(@Args('slug') slug: string): Promise<ReferralForm | null> {
    return this.forms.open(slug);
  }

  @Public()
  @Mutation(() => ReferMyselfPayload, {
    description:
      'Somebody without an account refers themselves, on an open form. At most 10 in a quarter of an hour from one address, and 60 to one cooperative.',
  })
  async referMyself(
    @Args('input') input: ReferMyselfInput,
    @Context() { cookies }: { cookies: CookieJar },
  ): Promise<ReferMyselfPayload> {
    await this.forms.apply(input, cookies.address);
    return { isReceived: true, userErrors: [] };
  }

  @Allow('referral.read')
  @Query(() => ReferralFormSetting, { description: 'How this cooperative has set its public form.' })
  async referralFormSetting(): Promise<ReferralFormSetting> {
    return this.forms.setting();
  }

  @Allow('referral-form.switch')
  @Mutation(() => SwitchReferralFormPayload, { description: 'Opens or closes the public form, at once.' })
  async switchReferralForm(
    @Args('input') { isOpen }: SwitchReferralFormInput,
  ): Promise<SwitchReferralFormPayload> {
    return { setting: await this.forms.switch(isOpen), userErrors: [] };
  }
}
