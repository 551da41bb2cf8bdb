import { themeKinds } from '../../api/release-body.js';
import { useText } from '../../text/use-text.js';
import { LineFigure } from './line-figure.js';
import { MoneyTable } from './money-table.js';
import { NetworkFrame } from './network-frame.js';
import { ThemeFigure } from './theme-figure.js';
import { WithRelease } from './with-release.js';

/** What differs by kind of cooperative, by sector and by referral; two figures by region; and money. */
export function ThemesPage() {
  const text = useText();
  return (
    <NetworkFrame title={text('themes.title')} lead={text('themes.lead')}>
      <WithRelease>
        {(release) => (
          <>
            {themeKinds.map((kind) => (
              <ThemeFigure key={kind} kind={kind} release={release} />
            ))}
            {release.body.lines.map((line) => (
              <LineFigure key={line.kind} line={line} definitions={release.body.definitions} />
            ))}
            <MoneyTable release={release} />
          </>
        )}
      </WithRelease>
    </NetworkFrame>
  );
}
