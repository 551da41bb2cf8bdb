export * from './bsn.js';
export * from './civil-date.js';
export * from './errors.js';
export * from './iban.js';
export * from './id.js';
export * from './mod97.js';
export * from './money.js';
