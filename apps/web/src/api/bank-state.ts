/** By itself, since the address of a page is read before what the page asks for is loaded. */
export const bankStates = ['NEW', 'PROPOSED', 'ON_HOLD', 'BOOKED', 'IGNORED'] as const;
export type BankState = (typeof bankStates)[number];
