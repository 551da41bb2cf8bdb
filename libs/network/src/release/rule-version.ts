/** Changes with every change of the rules that draw edges, hide and show. */
export const RULE_VERSION = 'release/2';
