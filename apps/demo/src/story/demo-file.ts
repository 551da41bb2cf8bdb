import { createHash } from 'node:crypto';
import type { CivilDate } from '#kernel';
import type { FileRow } from './rows.js';

/** A file of the demo with its bytes. */
export interface DemoFile {
  readonly row: FileRow;
  readonly bytes: Buffer;
}

/** A page that says what it is. It stands for every receipt of the demo, so that a download shows something. */
export function receiptFile(id: string, attachedOn: CivilDate): DemoFile {
  return pdfFile(id, attachedOn, 'bon-voorbeeld.pdf', 'Bon (voorbeeld)');
}

/** As `receiptFile`, for every signed agreement. */
export function agreementFile(id: string, attachedOn: CivilDate): DemoFile {
  return pdfFile(
    id,
    attachedOn,
    'lidmaatschapsovereenkomst-voorbeeld.pdf',
    'Lidmaatschapsovereenkomst (voorbeeld)',
  );
}

function pdfFile(id: string, attachedOn: CivilDate, name: string, title: string): DemoFile {
  const bytes = pdfOf([title, 'Dit is de demo van Opbloei.', 'Personen en bedragen zijn verzonnen.']);
  const row: FileRow = {
    id,
    media_type: 'application/pdf',
    byte_size: bytes.length,
    sha256: `\\x${createHash('sha256').update(bytes).digest('hex')}`,
    original_name: name,
    attached_at: `${attachedOn}T09:00:00Z`,
  };
  return { row, bytes };
}

/** The smallest PDF 1.4 (ISO 32000-1) with lines of text on one page of A6. */
function pdfOf(lines: readonly string[]): Buffer {
  const content = `BT /F1 14 Tf 24 380 Td 22 TL ${lines.map((line) => `(${line.replaceAll(/[()]/g, '\\$&')}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 298 420] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  return Buffer.from(
    `${text}${xref}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}
