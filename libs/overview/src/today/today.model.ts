import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '#platform';
import { TASK_KINDS, type TaskKind, URGENCIES, type Urgency } from './task.js';

const TaskKindEnum = Object.fromEntries(TASK_KINDS.map((kind) => [kind, kind]));
registerEnumType(TaskKindEnum, { name: 'TaskKind' });

const UrgencyEnum = Object.fromEntries(URGENCIES.map((urgency) => [urgency, urgency]));
registerEnumType(UrgencyEnum, {
  name: 'Urgency',
  valuesMap: {
    OVERDUE: { description: 'Its day is behind us.' },
    WAITING: { description: 'It waits for an answer, since its day.' },
    DUE: { description: 'Today, or within two weeks.' },
    COMING: { description: 'Later; told now because it takes time.' },
  },
});

@ObjectType('Task', { description: 'One thing that the caller has to do, or to know.' })
export class TaskModel {
  @Field(() => TaskKindEnum)
  kind!: TaskKind;

  @Field(() => UrgencyEnum)
  urgency!: Urgency;

  @Field(() => DateScalar, { description: 'By when; with `WAITING`, since when.' })
  on!: string;

  @Field({ description: 'Whom it is about; empty where nobody is named.' })
  name!: string;

  @Field(() => ID, { nullable: true })
  memberId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The request, session, agreement, goal or other thing that it is about.',
  })
  subjectId!: string | null;

  @Field(() => String, { nullable: true, description: 'The questionnaire of a measurement.' })
  what!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'With `AFTERCARE`: months after outflow. With `ASSETS_TO_DECIDE`: how many things. With `BANK_INBOX`: how many payments.',
  })
  count!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The mutation that answers it and that the caller may; null: it is for knowing.',
  })
  act!: string | null;
}

@ObjectType({ description: 'What waits for the caller today.' })
export class TodayTasks {
  @Field(() => Int, { description: 'How many there are.' })
  count!: number;

  @Field(() => [TaskModel], { description: 'The most urgent first; at most 500.' })
  tasks!: TaskModel[];
}
