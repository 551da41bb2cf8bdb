import './belongings.js';
import './messages.js';
import './description/description-messages.js';

export { ReportDefinitions } from './definition/report-definitions.js';
export { DocumentRenderer, type TypstDocument } from './rendering/document-renderer.js';
export { Reports, type ReportRequest } from './report/reports.service.js';
export { ReportsModule } from './reports.module.js';
export { thermometerStatement } from './thermometer-statement/thermometer-statement.js';
export type { ThermometerStatementSnapshot } from './thermometer-statement/statement-snapshot.js';
