export * from './clock/clock.js';
export * from './config/config.js';
export * from './context/request-context.js';
export * from './database/connections.js';
export * from './database/database.module.js';
export * from './database/databases.js';
export * from './database/login-check.js';
export * from './database/migrate.js';
export * from './database/named-client.js';
export * from './database/parameters.js';
export * from './database/role-password.js';
export * from './database/row-here.js';
export * from './database/statement.js';
export * from './database/tidings.js';
export * from './database/unit-of-work.js';
export * from './database/until-told.js';
export * from './logging/logger.js';
export * from './messages/messages.js';
export * from './metrics/metrics.js';
import './messages.js';
export * from './access/access.guard.js';
export * from './access/allow.js';
export * from './graphql/connection.js';
export * from './graphql/error-map.js';
export * from './graphql/global-id.js';
export * from './graphql/graphql.module.js';
export * from './graphql/locale.model.js';
export * from './graphql/money.model.js';
export * from './graphql/refused-mutation.js';
export * from './graphql/scalars.js';
export * from './graphql/subscriptions.js';
export * from './graphql/user-error.model.js';
export * from './text/free-text.js';
export * from './idempotency/idempotency-key.repository.js';
export * from './jobs/follow-job.js';
export * from './jobs/job.js';
export * from './jobs/job-events.js';
export * from './jobs/jobs.module.js';
export * from './jobs/outbox.js';
export * from './jobs/queue.js';
export * from './jobs/relay.js';
export * from './jobs/rounds.js';
export * from './jobs/worker.js';
export * from './vault/key-rotation.js';
export * from './mail/mail-kind.js';
export { MailStateEnum } from './mail/mail.model.js';
export type { MailState } from './mail/mail.repository.js';
export * from './mail/mail.service.js';
export * from './notice/notice-kind.js';
export * from './notice/notice.service.js';
export * from './vault/vault.js';
export * from './files/file-store.js';
export {
  BANK_FILES,
  largestUpload,
  SHEETS,
  SPREADSHEET,
  UPLOAD_PURPOSES,
  type UploadPurpose,
} from './files/file-type.js';
export * from './files/files.service.js';
export * from './platform.module.js';
