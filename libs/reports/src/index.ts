export { DocumentRenderer, type TypstDocument } from './rendering/document-renderer.js';
export { thermometerStatement } from './thermometer-statement/thermometer-statement.js';
export {
  MOVEMENT_KINDS,
  type LeftOut,
  type MovementKind,
  type StatementBasis,
  type StatementMovement,
  type ThermometerStatementSnapshot,
} from './thermometer-statement/statement-snapshot.js';
