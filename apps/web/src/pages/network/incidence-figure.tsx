import { StepChart, stepTable } from '#charts';
import { runOffCauses, type PrintedCohort, type PrintedIncidence } from '../../api/release-body.js';
import { useCodeText, useText } from '../../text/use-text.js';
import { numberOrNone } from './comparison.js';
import { Figure } from './figure.js';
import { useNetworkWords } from './use-network-words.js';

interface IncidenceFigureProps {
  incidence: PrintedIncidence;
  cohorts: readonly PrintedCohort[];
  version: string;
}

/** The cumulative incidence of each cause, with how long a trajectory takes. */
export function IncidenceFigure({ incidence, cohorts, version }: IncidenceFigureProps) {
  const text = useText();
  const codeText = useCodeText();
  const { percent, months } = useNetworkWords();
  const { scope, steps, restrictedMean: mean } = incidence;
  const counted = cohorts.filter(
    ({ region, cells }) => cells.length > 0 && (scope === 'network' || region === scope),
  );
  const causes = runOffCauses.filter((cause) => steps.some((step) => step.causes[cause]));
  const last = steps.at(-1)!;
  const seen = text('incidence.seen', {
    months: last.months,
    parts: causes
      .map((cause) =>
        text('incidence.part', {
          cause: text(`runOff.${cause}`).toLowerCase(),
          share: percent(Number(last.causes[cause]!.share)),
        }),
      )
      .join(', '),
  });
  const [lower, upper] = [numberOrNone(mean.lower), numberOrNone(mean.upper)];
  const taken = { months: months(Number(mean.months)), until: mean.untilMonths };
  return (
    <Figure
      chart={{
        title: text('incidence.of', { scope: codeText('label', scope) }),
        description: seen,
        nothing: text('incidence.no'),
        label: text('incidence.cause'),
        x: { label: text('incidence.months'), format: months, from: 0, until: 24, isWhole: true },
        y: { label: text('network.share'), format: percent, from: 0 },
        // one month on, so that the last step can be seen
        until: last.months + 1,
        limits: { low: text('network.from'), high: text('network.to') },
        curves: causes.map((cause) => ({
          label: text(`runOff.${cause}`),
          steps: [
            { x: 0, y: 0, low: null, high: null },
            ...steps.flatMap((step) => {
              const at = step.causes[cause];
              return at
                ? [
                    {
                      x: step.months,
                      y: Number(at.share),
                      low: numberOrNone(at.lower),
                      high: numberOrNone(at.upper),
                    },
                  ]
                : [];
            }),
          ],
        })),
      }}
      draw={StepChart}
      tableOf={stepTable}
      definition={text('incidence.definition')}
      version={version}
    >
      <p>
        <strong>{seen}</strong>{' '}
        {text('incidence.n', {
          n: counted.reduce((sum, { n }) => sum + n, 0),
          groups: counted.length,
        })}
      </p>
      <p>
        {lower !== null && upper !== null
          ? text('incidence.mean', { ...taken, low: months(lower), high: months(upper) })
          : text('incidence.meanPlain', taken)}
      </p>
      <p>{text('incidence.how')}</p>
    </Figure>
  );
}
