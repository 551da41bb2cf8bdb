import { useQuery } from 'urql';
import {
  changesWithSchedules,
  endReportSchedule,
  reportDefinitionsQuery,
  reportSchedulesQuery,
  type ReportSchedule,
} from '../../api/reports.js';
import { ChangeDialog } from '../../form/change-form.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import { Answer } from '../../shell/answer.js';
import { PageTitle } from '../../shell/page-title.js';
import frame from '../../shell/page.module.css';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { wholeUntil } from './periods.js';
import { ReportsNav } from './reports-nav.js';
import classes from './reports.module.css';
import { ScheduleDialog } from './schedule-dialog.js';
import { usePeriodName } from './use-period-name.js';

/** Which reports are made by themselves, each period one. */
export function SchedulesPage() {
  const text = useText();
  const { opened, open, close, done, told } = useOpened<'set' | ReportSchedule>();
  const asked = useQuery({ query: reportSchedulesQuery, variables: {}, context: changesWithSchedules });
  const [{ data: described }] = useQuery({ query: reportDefinitionsQuery, variables: {} });
  const offered = described?.reportDefinitions.filter(({ mayRequest }) => mayRequest) ?? [];
  return (
    <div className={frame.page}>
      <div>
        <PageTitle name={text('schedules.title')}>{text('schedules.title')}</PageTitle>
        <p className={classes.lead}>{text('schedules.lead')}</p>
      </div>
      <ReportsNav />
      {told}
      <Answer asked={asked}>
        {({ reportSchedules }) => (
          <>
            {reportSchedules.length === 0 && <p className={classes.none}>{text('schedules.none')}</p>}
            <ul className={classes.list}>
              {reportSchedules.map((schedule) => (
                <li key={schedule.id}>
                  <ScheduleCard schedule={schedule} onEnd={() => open(schedule)} />
                </li>
              ))}
            </ul>
            {offered.length > 0 && (
              <div>
                <OpenButton label={text('schedules.set')} onOpen={() => open('set')} />
              </div>
            )}
          </>
        )}
      </Answer>
      {opened === 'set' && (
        <ScheduleDialog offered={offered} onDone={() => done(text('schedules.set.done'))} onCancel={close} />
      )}
      {opened && opened !== 'set' && (
        <ChangeDialog
          title={text('schedules.end')}
          about={[opened.name, opened.subjectName].filter(Boolean).join(' · ')}
          submit={text('schedules.end')}
          change={endReportSchedule}
          input={() => ({ reportScheduleId: opened.id })}
          onDone={() => done(text('schedules.end.done'))}
          onCancel={close}
        >
          <p>{text('schedules.endLead')}</p>
        </ChangeDialog>
      )}
    </div>
  );
}

interface ScheduleCardProps {
  schedule: ReportSchedule;
  onEnd(): void;
}

function ScheduleCard({ schedule, onEnd }: ScheduleCardProps) {
  const text = useText();
  const formats = useFormats();
  const { nameOf } = usePeriodName();
  const { name, subjectName, every, setBy, startsOn, lastPeriodOn, lastErrorMessage } = schedule;
  return (
    <article className={classes.card}>
      <h2>{[name, subjectName].filter(Boolean).join(' · ')}</h2>
      <p>
        {text(`schedules.every.${every}`)},{' '}
        {schedule.formats.map((one) => text(`reportFormat.${one}`)).join(', ')}
      </p>
      <p className={classes.about}>
        {setBy === null
          ? text('schedules.setElsewhere', { date: formats.date(startsOn) })
          : text('schedules.setBy', { name: setBy, date: formats.date(startsOn) })}
      </p>
      <p className={classes.about}>
        {lastPeriodOn
          ? text('schedules.last', { period: nameOf(wholeUntil(every, lastPeriodOn)) })
          : text('schedules.noneYet', { period: nameOf(wholeUntil(every, startsOn)) })}
      </p>
      {lastErrorMessage && (
        <p className={classes.problem}>{text('schedules.refused', { why: lastErrorMessage })}</p>
      )}
      <div className={classes.acts}>
        <OpenButton label={text('schedules.end')} onOpen={onEnd} />
      </div>
    </article>
  );
}
