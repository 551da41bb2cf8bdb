import { useRef, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useClient, useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import { reportSubjectsQuery, requestReport, type ReportDescription } from '../../api/reports.js';
import { Form } from '../../form/form.js';
import type { Typed } from '../../form/typed.js';
import type { Outcome } from '../../form/use-send.js';
import { Follow } from '../../money/follow.js';
import { useSessionSnapshot } from '../../session/session-context.js';
import { Answer } from '../../shell/answer.js';
import { useText } from '../../text/use-text.js';
import { aboutInput, FormatField, localeOf, LocaleField, SubjectField, subjectOf } from './ask-fields.js';
import { CoverPreview } from './cover-preview.js';
import { PeriodField, periodOf } from './period-field.js';
import classes from './reports.module.css';

interface AskReportProps {
  description: ReportDescription;
  /** Whom it is about, where that was chosen already. */
  subjectId: string | undefined;
}

/** Asks for one report: about whom, over which period, in which language, as what, with a look at its cover. */
export function AskReport({ description, subjectId }: AskReportProps) {
  const { instance } = useSessionSnapshot();
  const { definition, about } = description;
  const client = useClient();
  const navigate = useNavigate();
  const text = useText();
  const [typed, setTyped] = useState<Typed | null>(null);
  const requestedId = useRef('');
  const subjects = useQuery({ query: reportSubjectsQuery, variables: { definition } });

  const send = async (sent: Typed): Promise<Outcome> => {
    const period = periodOf(sent);
    const input = {
      definition,
      ...aboutInput(about, sent),
      fromOn: period?.from ?? null,
      untilOn: period?.until ?? null,
      locale: localeOf(sent),
      formats: description.formats.filter((format) => sent.lines('formats').includes(format)),
    };
    const { data, error } = await client.mutation(requestReport, { input }).toPromise();
    if (!data) return { userErrors: [], failure: failureOf(error) };
    const { report, userErrors } = data.requestReport;
    requestedId.current = report?.id ?? '';
    return { userErrors, failure: null };
  };

  return (
    <Answer asked={subjects}>
      {({ reportSubjects }) => {
        if (reportSubjects.length === 0 || !instance) return <p>{text('newReport.nobody')}</p>;
        return (
          <div className={classes.asking}>
            <Form
              submit={text('newReport.submit')}
              send={send}
              onDone={() =>
                void navigate({ to: '/reports/$reportId', params: { reportId: requestedId.current } })
              }
            >
              <Follow onTyped={setTyped}>
                <SubjectField description={description} subjects={reportSubjects} starts={subjectId} />
                <PeriodField kind={description.period} today={instance.businessDate} />
                <LocaleField definition={definition} />
                <FormatField formats={description.formats} />
              </Follow>
              <CoverPreview
                description={description}
                subject={typed && subjectOf(about, reportSubjects, typed)}
                period={typed && periodOf(typed)}
              />
            </Form>
          </div>
        );
      }}
    </Answer>
  );
}
