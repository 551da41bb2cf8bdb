import { useState } from 'react';
import { useQuery } from 'urql';
import {
  reportSubjectsQuery,
  scheduleReport,
  type ReportDescription,
  type ReportRhythm,
} from '../../api/reports.js';
import { ChangeDialog } from '../../form/change-form.js';
import { ChoiceField } from '../../form/choice-field.js';
import { SelectField } from '../../form/fields.js';
import { Answer } from '../../shell/answer.js';
import { useText } from '../../text/use-text.js';
import { aboutInput, FormatField, localeOf, LocaleField, SubjectField } from './ask-fields.js';
import { rhythmOf, rhythms } from './periods.js';

/** How often a report can come: as often as its own period, where it has one. */
const rhythmsOf = ({ period }: ReportDescription): readonly ReportRhythm[] =>
  period === 'NONE' || period === 'FREE' ? rhythms : [rhythmOf(period)];

interface ScheduleDialogProps {
  offered: readonly ReportDescription[];
  onDone(): void;
  onCancel(): void;
}

/** Has a report made of each period that is over. */
export function ScheduleDialog({ offered, onDone, onCancel }: ScheduleDialogProps) {
  const text = useText();
  const [first] = offered;
  const [kind, setKind] = useState(offered.length === 1 ? first?.definition : undefined);
  const description = offered.find(({ definition }) => definition === kind);
  return (
    <ChangeDialog
      title={text('schedules.set')}
      submit={text('schedules.submit')}
      change={scheduleReport}
      input={(typed) => ({
        definition: typed.text('definition'),
        ...aboutInput(description!.about, typed),
        every: typed.text('every') as ReportRhythm,
        locale: localeOf(typed),
        formats: description!.formats.filter((format) => typed.lines('formats').includes(format)),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <SelectField
        name="definition"
        label={text('schedules.which')}
        {...(kind && { starts: kind })}
        options={offered.map(({ definition, name }) => ({ value: definition, label: name }))}
        onChoose={setKind}
      />
      {description && <Details key={kind} description={description} />}
    </ChangeDialog>
  );
}

function Details({ description }: { description: ReportDescription }) {
  const { definition, formats } = description;
  const text = useText();
  const subjects = useQuery({ query: reportSubjectsQuery, variables: { definition } });
  const choices = rhythmsOf(description);
  return (
    <Answer asked={subjects} height={200}>
      {({ reportSubjects }) => (
        <>
          <SubjectField description={description} subjects={reportSubjects} />
          <ChoiceField
            name="every"
            label={text('schedules.howOften')}
            {...(choices.length === 1 && { starts: choices[0] })}
            choices={choices.map((every) => ({ value: every, label: text(`schedules.every.${every}`) }))}
          />
          <LocaleField definition={definition} />
          <FormatField formats={formats} />
        </>
      )}
    </Answer>
  );
}
