import { accountsOf, type DemoAccount } from './story/accounts.js';
import { castOf } from './story/cast.js';
import { SEED } from './story/network-story.js';

export { letBoardsMeet } from './load/boards-meet.js';
export { DemoRefused, demoState, loadDemo } from './load/load-demo.js';
export { DEMO_PASSWORD, type DemoAccount } from './story/accounts.js';

/** Who can sign in to the demo, all with `DEMO_PASSWORD`: Scope's accounts first, then those outside cooperatives. */
export const demoAccounts: readonly DemoAccount[] = accountsOf(castOf(SEED));
