import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { globalId } from '#platform';
import type { Task } from './task.js';
import { type TaskModel, TodayTasks } from './today.model.js';
import { Today } from './today.service.js';

/** A list for one person to work through; who has more than this has another problem. */
const MOST = 500;

@Resolver()
export class TodayResolver {
  constructor(private readonly today: Today) {}

  @Allow('today.read')
  @Query(() => TodayTasks, {
    name: 'today',
    description:
      'What is overdue, due or waiting for the caller, each with what can be done about it: of the cooperative for coordinator, treasurer and board, of the own members for a coach, of oneself for a member.',
  })
  async tasks(): Promise<TodayTasks> {
    const tasks = await this.today.tasks();
    return { count: tasks.length, tasks: tasks.slice(0, MOST).map(modelOf) };
  }
}

function modelOf({ memberId, subject, ...task }: Task): TaskModel {
  return {
    ...task,
    memberId: memberId && globalId('Member', memberId),
    subjectId: subject && globalId(subject.type, subject.id),
  };
}
