import { declareBelongings } from '#membership';

// a report says what was so about this member: it is not rewritten
declareBelongings('MERGE_REFUSED_MONEY', ['report']);
