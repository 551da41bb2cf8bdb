import './messages.js';

export * from './access/grant.js';
export * from './access/snapshot.service.js';
export * from './account/account.repository.js';
export * from './account/email.js';
export * from './account/viewer.model.js';
export * from './identity.module.js';
export * from './instance/instance.service.js';
export * from './invitation/invitation.model.js';
export * from './invitation/invitation.service.js';
export * from './organisation/organisation.model.js';
export * from './permissions.js';
export * from './session/access-token.js';
export * from './session/password.js';
export * from './session/session.resolver.js';
export * from './session/session.service.js';
export * from './session/token.js';
