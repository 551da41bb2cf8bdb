import type { CivilDate } from '#kernel';
import { type Locale, text } from '#platform';
import { dateText } from '../locale/locale-text.js';
import type { ReportMessage } from '../messages.js';
import '../messages.js';
import type { TypstDocument } from '../rendering/document-renderer.js';
import { type Letterhead, printedLetterhead } from '../definition/letterhead.js';

/** What was true when a coordinator asked for the letter. */
export interface DecisionLetterSnapshot {
  readonly cooperative: Letterhead;
  readonly member: { readonly name: string; readonly memberNumber: string };
  readonly decision: {
    readonly outcome: 'ADMITTED' | 'DECLINED' | 'STOPPED' | 'EXTENDED';
    readonly decidedOn: CivilDate;
    /** As it was recorded; empty when an admission has none. */
    readonly reason: string;
    /** Last day of membership, or the new end of the trial; null: without an end, or no membership. */
    readonly untilOn: CivilDate | null;
  };
  /** The coordinator who asked for it, and whom one can ask. */
  readonly signedBy: string;
  readonly madeAt: Date;
  readonly isDemo: boolean;
}

/**
 * The letter that tells somebody what was decided on the trial, why, what it means and what one can do. A decision of a
 * cooperative is none of an administrative body, so the letter names no legal term for an objection. Pure: the same
 * snapshot gives the same letter.
 */
export function decisionLetter(snapshot: DecisionLetterSnapshot, locale: Locale): TypstDocument {
  const { cooperative, member, decision, signedBy } = snapshot;
  const date = dateText(decision.decidedOn, locale);
  const words = { cooperative: cooperative.name, date };
  const say = (code: ReportMessage, params?: Record<string, string>) => text(code, locale, params);
  const address = cooperative.address.join(', ');
  const letterhead = printedLetterhead(cooperative, locale);
  return {
    template: 'decision-letter.typ',
    locale,
    timestamp: snapshot.madeAt,
    files: letterhead.files,
    data: {
      documentTitle: say('LETTER_DOCUMENT_TITLE', { name: member.name, date }),
      title: say('LETTER_TITLE'),
      demo: snapshot.isDemo ? say('STATEMENT_DEMO') : null,
      page: { word: say('STATEMENT_PAGE'), of: say('STATEMENT_PAGE_OF') },
      cooperative: letterhead.data,
      member: {
        name: member.name,
        number: say('STATEMENT_MEMBER_NUMBER', { number: member.memberNumber }),
      },
      date: say('LETTER_DATE', { date }),
      sections: [
        { heading: say('LETTER_WHAT'), lines: [say(`LETTER_WHAT_${decision.outcome}`, words)] },
        { heading: say('LETTER_WHY'), lines: [decision.reason || say('LETTER_WHY_NOTHING')] },
        { heading: say('LETTER_MEANS'), lines: [meaning(snapshot, locale), say('LETTER_MEANS_BENEFIT')] },
        {
          heading: say('LETTER_CAN_DO'),
          lines: [
            say('LETTER_CAN_ASK', { ...words, name: signedBy }),
            say('LETTER_CAN_OBJECT', { ...words, address }),
          ],
        },
      ],
      closing: { greeting: say('LETTER_GREETING'), name: signedBy, cooperative: cooperative.name },
    },
  };
}

function meaning({ cooperative, decision }: DecisionLetterSnapshot, locale: Locale): string {
  const { outcome, untilOn } = decision;
  const date = dateText(decision.decidedOn, locale);
  const end = untilOn === null ? '' : dateText(untilOn, locale);
  if (outcome === 'EXTENDED') return text('LETTER_MEANS_EXTENDED', locale, { end });
  if (outcome !== 'ADMITTED')
    return text('LETTER_MEANS_ENDED', locale, { cooperative: cooperative.name, date });
  return untilOn === null
    ? text('LETTER_MEANS_NO_TERM', locale, { date })
    : text('LETTER_MEANS_TERM', locale, { date, end });
}
