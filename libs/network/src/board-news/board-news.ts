import {
  declareJob,
  declareMail,
  declareNotice,
  type IdKind,
  type MailKind,
  type NoticeKind,
} from '#platform';

/** What one cooperative lets the board of another know. */
export const BOARD_NEWS = declareJob('board-news');

/** The same, in the other's own context: there it becomes notices and mails. */
export const BOARD_NEWS_HERE = declareJob('board-news-here');

const news = (kind: string, about: IdKind): { readonly notice: NoticeKind; readonly mail: MailKind } => ({
  notice: declareNotice({ kind, about }),
  mail: declareMail({ kind, path: () => '/network/colleagues', hasSecret: false }),
});

export const NEWS = {
  INTRODUCTION_ASKED: news('introduction-asked', 'BoardIntroduction'),
  INTRODUCTION_ACCEPTED: news('introduction-accepted', 'BoardIntroduction'),
  INTRODUCTION_DECLINED: news('introduction-declined', 'BoardIntroduction'),
  FIGURES_OPENED: news('figures-opened', 'FigureOpening'),
} as const;

export type News = keyof typeof NEWS;

export interface ToldBoard {
  readonly toId: string;
  readonly news: News;
  /** What it is about; the two can both read it. */
  readonly aboutId: string;
}

/** With the id of the request in the other's outbox: known before it is carried, so that there is one. */
export interface CarriedNews extends ToldBoard {
  readonly hereId: string;
}

export interface HeardNews extends Omit<ToldBoard, 'toId'> {
  readonly fromId: string;
}
