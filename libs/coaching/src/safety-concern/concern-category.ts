import { registerEnumType } from '@nestjs/graphql';

export enum ConcernCategory {
  SELF_HARM = 'SELF_HARM',
  VIOLENCE = 'VIOLENCE',
  ABUSE = 'ABUSE',
  CHILDREN = 'CHILDREN',
  EXPLOITATION = 'EXPLOITATION',
  HEALTH = 'HEALTH',
  OTHER = 'OTHER',
}

registerEnumType(ConcernCategory, {
  name: 'SafetyConcernCategory',
  description: 'What somebody is worried about; CHILDREN: the safety of children.',
});
