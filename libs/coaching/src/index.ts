import './messages.js';

export * from './coaching.module.js';
