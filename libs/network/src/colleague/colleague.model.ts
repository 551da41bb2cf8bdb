import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '#platform';
import { NetworkNote } from '../note/network-note.model.js';
import { ProgrammeEnum } from '../participation/participation.model.js';
import { SETTING_NAMES, type SettingName } from './network-setting.js';

export const NetworkSettingName = Object.fromEntries(SETTING_NAMES.map((name) => [name, name])) as Record<
  SettingName,
  SettingName
>;
registerEnumType(NetworkSettingName, {
  name: 'NetworkSettingName',
  description:
    'CONTRIBUTION_RATE and TRAINING_FUND: basis points of a sale. CONTRIBUTION_BASE: NET_REVENUE or REVENUE. WITHDRAWAL: REFUSE or REPORTABLE_INCOME. CEILING: NONE, AMOUNT or AVERAGE_NET_REVENUE. TRIAL_MONTHS, TERM_MONTHS: months, or NONE. ADMISSION: who admits, COORDINATOR, BOARD or MEMBERS.',
});

@ObjectType({ description: 'How a cooperative arranges one thing. It carries no person.' })
export class NetworkSetting {
  @Field(() => NetworkSettingName)
  setting!: SettingName;

  @Field({
    description: 'A whole number in the unit of the setting, or a code; `NONE` where nothing was decided.',
  })
  value!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it is like the reader's own: rates within 2.5 percentage points, a trial within a month, a term within six, codes the same. Null to who is in no cooperative.",
  })
  isAlike!: boolean | null;
}

@ObjectType({ description: 'A figure as the newest release lists it, noise and all.' })
export class ColleagueFigure {
  @Field({ description: '`outflow-12`, `outflow-24` or `step-up-12`' })
  kind!: string;

  @Field(() => Int, { description: 'People who entered.' })
  n!: number;

  @Field(() => Float, { description: '0–1' })
  rate!: number;

  @Field(() => Float, { description: 'Lower limit of the credible interval, 0–1.' })
  low!: number;

  @Field(() => Float, { description: 'Upper limit, 0–1.' })
  high!: number;

  @Field({ description: 'First quarter of entry: `2024Q1`.' })
  from!: string;

  @Field({ description: 'Last quarter of entry.' })
  to!: string;

  @Field({ description: 'Version of the definition, such as `outflow-12/1`.' })
  definition!: string;

  @Field(() => String, { nullable: true, description: 'Of `publishedFigure`; null for a line of several.' })
  key!: string | null;

  @Field(() => NetworkNote, { nullable: true, description: 'What its board did.' })
  note!: NetworkNote | null;
}

@ObjectType('Colleague', {
  description:
    'A cooperative whose board shares its settings. Seen by boards, coordinators and network staff.',
})
export class ColleagueModel {
  @Field(() => ID)
  cooperativeId!: string;

  @Field({ description: 'The name in publications.' })
  label!: string;

  @Field(() => ProgrammeEnum)
  programme!: string;

  @Field(() => DateScalar, { description: 'The day of which the settings are.' })
  sharedOn!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'The same programme, and a contribution with the same base and a rate within 2.5 percentage points. Null to who is in no cooperative.',
  })
  isSimilar!: boolean | null;

  @Field(() => [NetworkSetting])
  settings!: NetworkSetting[];

  @Field(() => [ColleagueFigure], {
    description: 'The latest of each kind under its name; empty where the release lists none.',
  })
  figures!: ColleagueFigure[];
}

@ObjectType('Colleagues', {
  description: 'How cooperatives arrange things, beside what is published of them. It proves no cause.',
})
export class ColleaguesModel {
  @Field(() => String, { nullable: true, description: 'Of the newest release; null while there is none.' })
  quarter!: string | null;

  @Field(() => [NetworkSetting], {
    description: "Of the reader's own cooperative, shared or not; empty to who is in none.",
  })
  own!: NetworkSetting[];

  @Field({ description: 'Whether others see the own ones.' })
  isShared!: boolean;

  @Field(() => [ColleagueFigure], { description: 'All cooperatives together, by kind.' })
  pooled!: ColleagueFigure[];

  @Field(() => [ColleagueModel], { description: 'Similar ones first, then by name.' })
  colleagues!: ColleagueModel[];
}
