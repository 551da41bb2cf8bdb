import { currentContext } from '../context/request-context.js';

/** Names one row of the current cooperative, for TypeORM's update: the wall in the statement, beside that of the table. */
export function rowHere(id: string): { tenantId: string; id: string } {
  return { tenantId: currentContext().cooperativeId!, id };
}
