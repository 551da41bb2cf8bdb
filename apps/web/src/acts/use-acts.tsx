import type { ReactNode } from 'react';
import type { CivilDate } from '../api/scalars.js';
import { useOpened } from '../form/use-opened.js';
import { useText } from '../text/use-text.js';
import { ActDialog } from './act-dialog.js';
import type { Act } from './act.js';

export interface Acts {
  start(act: Act, member: { id: string; name: string }): void;
  /** What was done, for near the top of the page. */
  told: ReactNode;
  dialog: ReactNode;
}

/** Acts of a page, one at a time: the dialog while it is open, and after it what was done. */
export function useActs(today: CivilDate): Acts {
  const { opened, open, close, done, told } = useOpened<{ act: Act; member: { id: string; name: string } }>();
  const text = useText();
  return {
    start: (act, member) => open({ act, member }),
    told,
    dialog: opened && (
      <ActDialog
        key={`${opened.act} ${opened.member.id}`}
        act={opened.act}
        about={opened.member.name}
        memberId={opened.member.id}
        today={today}
        onCancel={close}
        onDone={() => done(text(`act.${opened.act}.done`, { name: opened.member.name }))}
      />
    ),
  };
}
