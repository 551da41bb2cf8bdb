import { useState } from 'react';
import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import { measurementTrendQuery } from '../../api/measurement-trend.js';
import {
  measurementsQuery,
  type Instrument,
  type Measured,
  type MeasuredMember,
} from '../../api/measurements.js';
import { nodesOf, type CivilDate } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useOpened } from '../../form/use-opened.js';
import { MemberHead } from '../../member/member-head.js';
import { MemberPage } from '../../member/member-page.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { bandsOf } from './bands.js';
import { DomainCard } from './domain-card.js';
import classes from './measurements-page.module.css';
import { RecordMeasurement } from './record-measurement.js';

/** How a member is doing by the questionnaires of the cooperative, each domain over the phases of the way. */
export function MeasurementsPage() {
  const { memberId } = useParams({ from: '/signed-in/members/$memberId/measurements' });
  const asked = useQuery({ query: measurementsQuery, variables: { memberId } });
  const text = useText();
  return (
    <MemberPage title={text('measurements.title')} asked={asked}>
      {({ data, ...page }) => (
        <MeasuredPart
          member={data.member}
          instruments={data.instruments}
          measured={measuredBy(data.instruments, nodesOf(data.measurements))}
          {...page}
        />
      )}
    </MemberPage>
  );
}

/** The questionnaires that were answered, the one that was measured last first. */
function measuredBy(instruments: readonly Instrument[], measurements: readonly Measured[]): Instrument[] {
  const counted = measurements.filter(({ isCorrected }) => !isCorrected);
  const isOf = ({ code, version }: Instrument, one: Measured | undefined) =>
    one?.instrument === code && one.version === version;
  return instruments
    .filter((instrument) => counted.some((one) => isOf(instrument, one)))
    .toSorted((a, b) => Number(isOf(b, counted[0])) - Number(isOf(a, counted[0])));
}

interface MeasuredPartProps {
  member: MeasuredMember;
  instruments: Instrument[];
  measured: Instrument[];
  today: CivilDate;
  retry(): void;
}

const nameOf = ({ code, version }: Instrument): string => `${code} ${version}`;

function MeasuredPart({ member, instruments, measured, today, retry }: MeasuredPartProps) {
  const { viewer } = useSignedIn();
  const [chosen, setChosen] = useState('');
  const { opened, open, close, done, told } = useOpened<'record'>(retry);
  const text = useText();
  const shown = measured.find((one) => nameOf(one) === chosen) ?? measured[0];
  // members answer for themselves; whoever else records looks at somebody, as their coach
  const scorer = viewer.member?.id === member.id ? 'SELF' : 'COACH';
  const scorable = instruments.filter(({ isUsable, scoredBy }) => isUsable && scoredBy.includes(scorer));
  return (
    <>
      <MemberHead
        member={member}
        title={text('measurements.of', { name: member.name })}
        act={
          scorable.length > 0 &&
          may(viewer, permissions.recordMeasurement) && (
            <Button aria-haspopup="dialog" onClick={() => open('record')}>
              {text('measurements.record')}
            </Button>
          )
        }
      />
      {told}
      {shown ? (
        <>
          {measured.length > 1 && (
            <NativeSelect
              label={text('measurements.instrument')}
              value={nameOf(shown)}
              data={measured.map((one) => ({
                value: nameOf(one),
                label: text('measurements.version', { name: one.name, version: one.version }),
              }))}
              rightSection={<IconChevronDown size={18} stroke={2} aria-hidden="true" />}
              rightSectionPointerEvents="none"
              onChange={(event) => setChosen(event.currentTarget.value)}
              className={classes.choice}
            />
          )}
          <Trend key={nameOf(shown)} member={member} instrument={shown} today={today} />
        </>
      ) : (
        <p>{text('measurements.none')}</p>
      )}
      {opened && (
        <RecordMeasurement
          member={member}
          instruments={scorable}
          today={today}
          onCancel={close}
          onDone={() => done(text('measurements.record.done'))}
        />
      )}
    </>
  );
}

interface TrendProps {
  member: MeasuredMember;
  instrument: Instrument;
  today: CivilDate;
}

/** A trend is made of measurements without being one. */
const changesWithMeasurements = { additionalTypenames: ['Measurement'] };

function Trend({ member, instrument, today }: TrendProps) {
  const { code, version, name } = instrument;
  const [{ data, error }, ask] = useQuery({
    query: measurementTrendQuery,
    variables: { memberId: member.id, instrument: code, version },
    context: changesWithMeasurements,
  });
  const text = useText();
  const formats = useFormats();
  if (error) {
    return (
      <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  if (!data) return <Skeleton height={280} radius="lg" />;
  const until = member.endedOn ?? today;
  const bands = bandsOf(member, until);
  return (
    <section aria-labelledby="instrument" className={classes.part}>
      <h2 id="instrument">{text('measurements.version', { name, version })}</h2>
      {data.measurementTrend.domains.map((trend) => (
        <DomainCard key={trend.domain} trend={trend} bands={bands} from={member.referredOn} until={until} />
      ))}
      <p className={classes.source}>
        {text('chart.behind')}{' '}
        {bands
          .map(({ phase, from }) =>
            text('chart.band', { phase: text(`chart.${phase}`), date: formats.date(from) }),
          )
          .join(' · ')}
      </p>
      <p className={classes.source}>{text('measurements.source', { source: instrument.source })}</p>
    </section>
  );
}
