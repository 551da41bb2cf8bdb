import type { Investment } from '../../api/investments.js';
import type { RequestAct } from './request-dialogs.js';

export type Stage =
  | 'WAITS'
  | 'WAITS_SECOND'
  | 'WILL_BE_PAID'
  | 'SEND_RECEIPT'
  | 'DECLINED'
  | 'WITHDRAWN'
  | 'PAID'
  | 'SHOW_RECEIPTS'
  | 'SETTLED';

type Known = Pick<Investment, 'state' | 'kind' | 'receiptUrl' | 'decisions' | 'advance'>;

/** Where a request stands, as its member would say it. */
export function stageOf({ state, kind, receiptUrl, advance }: Known): Stage {
  switch (state) {
    case 'REQUESTED':
      return 'WAITS';
    case 'PARTLY_APPROVED':
      return 'WAITS_SECOND';
    case 'APPROVED':
      return kind === 'PURCHASE' && !receiptUrl ? 'SEND_RECEIPT' : 'WILL_BE_PAID';
    case 'PAID':
      return advance && Number(advance.outstanding.amount) > 0 ? 'SHOW_RECEIPTS' : 'PAID';
    default:
      return state;
  }
}

/** What the member can do about it now, the likeliest first. */
export function actsOn(request: Known): RequestAct[] {
  const { state, kind, decisions } = request;
  switch (stageOf(request)) {
    case 'WAITS':
      return decisions.length === 0 ? ['change', 'withdraw'] : ['withdraw'];
    case 'WAITS_SECOND':
      return ['withdraw'];
    case 'SEND_RECEIPT':
      return ['addReceipt'];
    case 'SHOW_RECEIPTS':
      return ['showReceipt'];
    default:
      return kind === 'ADVANCE' && state === 'PAID' ? ['showReceipt'] : [];
  }
}

/** Nothing more will come of it. */
export const isOver = (request: Known): boolean =>
  ['DECLINED', 'WITHDRAWN', 'PAID', 'SETTLED'].includes(stageOf(request));
