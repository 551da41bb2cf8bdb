import { declareBelongings } from './belongings.js';

// each of these is one series per member, or part of a whole: two of them cannot be told apart again
declareBelongings('MERGE_REFUSED_DETAILS', ['talent_profile', 'capacity', 'household', 'enterprise_share']);
