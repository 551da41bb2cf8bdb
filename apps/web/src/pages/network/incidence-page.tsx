import { useText } from '../../text/use-text.js';
import { CountedCells } from './counted-cells.js';
import { IncidenceFigure } from './incidence-figure.js';
import { NetworkFrame } from './network-frame.js';
import classes from './network.module.css';
import { WithRelease } from './with-release.js';

/** How long it takes and how it ends, from the counts of everyone who entered. */
export function IncidencePage() {
  const text = useText();
  return (
    <NetworkFrame title={text('incidence.title')} lead={text('incidence.lead')}>
      <WithRelease>
        {({ body }) => {
          const { cohorts, incidence = [] } = body.runOff;
          const drawn = incidence.filter(({ steps }) => steps.length > 0);
          return (
            <>
              {drawn.length === 0 && <p className={classes.none}>{text('incidence.no')}</p>}
              {drawn.map((one) => (
                <IncidenceFigure
                  key={one.scope}
                  incidence={one}
                  cohorts={cohorts}
                  version={body.definitions['run-off']!}
                />
              ))}
              <CountedCells cohorts={cohorts} />
            </>
          );
        }}
      </WithRelease>
    </NetworkFrame>
  );
}
