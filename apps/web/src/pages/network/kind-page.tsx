import type { ReactNode } from 'react';
import type { OwnKind, PrintedComparison, ReleaseBody } from '../../api/release-body.js';
import { comparisonOf } from './comparison.js';
import { KindChoice } from './kind-choice.js';
import { NetworkFrame } from './network-frame.js';
import { NotShown } from './not-shown.js';
import { WithRelease } from './with-release.js';

interface KindPageProps {
  kind: OwnKind;
  onChoose(kind: OwnKind): void;
  title: string;
  lead: string;
  /** Stands in the place of a figure that is not there. */
  missing: string;
  /** What the newest release shows of the kind; null where it shows nothing. */
  children(comparison: PrintedComparison, body: ReleaseBody): ReactNode;
}

/** A page about one of the figures that each cooperative has: which one, what the release says, or why it says nothing. */
export function KindPage({ kind, onChoose, title, lead, missing, children }: KindPageProps) {
  return (
    <NetworkFrame title={title} lead={lead}>
      <KindChoice kind={kind} onChoose={onChoose} />
      <WithRelease>
        {({ body }) => {
          const comparison = comparisonOf(body, kind);
          const shown = comparison && children(comparison, body);
          return shown ?? <NotShown words={missing} code={comparison?.code} />;
        }}
      </WithRelease>
    </NetworkFrame>
  );
}
