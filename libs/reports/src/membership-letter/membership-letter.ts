import type { CivilDate } from '#kernel';
import { type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import { printedLetterhead } from '../definition/letterhead.js';
import type { PrintedReport } from '../definition/report-definition.js';
import { dateText } from '../locale/locale-text.js';
import '../messages.js';
import './membership-letter-messages.js';

/** What was true when a coordinator asked for the letter. */
export interface FrozenMembership {
  readonly member: { readonly name: string; readonly memberNumber: string };
  readonly admission: {
    readonly decidedOn: CivilDate;
    /** Last day of the membership; null: without an end. */
    readonly untilOn: CivilDate | null;
  };
  /** The one in force; null: none was recorded. */
  readonly agreement: {
    readonly signedOn: CivilDate;
    readonly startsOn: CivilDate;
    readonly endsOn: CivilDate | null;
  } | null;
}

/** The letter that tells somebody that they are a member, since when, for how long, and by which agreement. Pure. */
export function membershipLetter(
  { member, admission, agreement }: FrozenMembership,
  { cooperative, requestedBy, asOf, isDemo }: Cover,
  locale: Locale,
): PrintedReport {
  const say = (code: string, params?: Record<string, string>) => text(code, locale, params);
  const day = (on: CivilDate) => dateText(on, locale);
  const letterhead = printedLetterhead(cooperative, locale);
  const words = { cooperative: cooperative.name, date: day(admission.decidedOn) };
  const address = cooperative.address.join(', ');
  const { untilOn } = admission;
  return {
    // the letter on a trial has the same parts
    template: 'decision-letter.typ',
    files: letterhead.files,
    data: {
      documentTitle: say('MEMBERSHIP_DOCUMENT_TITLE', { name: member.name, date: day(asOf) }),
      title: say('MEMBERSHIP_TITLE'),
      demo: isDemo ? say('STATEMENT_DEMO') : null,
      page: { word: say('STATEMENT_PAGE'), of: say('STATEMENT_PAGE_OF') },
      cooperative: letterhead.data,
      member: {
        name: member.name,
        number: say('STATEMENT_MEMBER_NUMBER', { number: member.memberNumber }),
      },
      date: day(asOf),
      sections: [
        { heading: say('LETTER_WHAT'), lines: [say('LETTER_WHAT_ADMITTED', words)] },
        {
          heading: say('MEMBERSHIP_SINCE'),
          lines: [
            untilOn === null
              ? say('LETTER_MEANS_NO_TERM', words)
              : say('LETTER_MEANS_TERM', { ...words, end: day(untilOn) }),
            say('LETTER_MEANS_BENEFIT'),
          ],
        },
        {
          heading: say('MEMBERSHIP_AGREEMENT'),
          lines: agreement
            ? [
                say('MEMBERSHIP_AGREEMENT_SIGNED', { ...words, date: day(agreement.signedOn) }),
                agreement.endsOn === null
                  ? say('MEMBERSHIP_AGREEMENT_OPEN', { from: day(agreement.startsOn) })
                  : say('MEMBERSHIP_AGREEMENT_UNTIL', {
                      from: day(agreement.startsOn),
                      until: day(agreement.endsOn),
                    }),
                say('MEMBERSHIP_AGREEMENT_READ'),
              ]
            : [say('MEMBERSHIP_AGREEMENT_NONE')],
        },
        {
          heading: say('MEMBERSHIP_ASK'),
          lines: [
            say('LETTER_CAN_ASK', { ...words, name: requestedBy }),
            ...(address ? [say('MEMBERSHIP_ASK_BOARD', { ...words, address })] : []),
          ],
        },
      ],
      closing: { greeting: say('LETTER_GREETING'), name: requestedBy, cooperative: cooperative.name },
    },
  };
}
