import type {
  AboutInput,
  ReportAbout,
  ReportDescription,
  ReportFormat,
  ReportSubject,
} from '../../api/reports.js';
import { CheckField } from '../../form/check-field.js';
import { ChoiceField } from '../../form/choice-field.js';
import { SelectField } from '../../form/fields.js';
import type { Typed } from '../../form/typed.js';
import { useLanguage } from '../../text/language-provider.js';
import { useText } from '../../text/use-text.js';

/** The place in the input of whom a report is about; the cooperative itself has none. */
const fieldOf = {
  MEMBER: 'memberId',
  MUNICIPALITY: 'municipalityId',
  COACH: 'coachId',
  COOPERATIVE: null,
} as const satisfies Record<ReportAbout, keyof AboutInput | null>;

export function aboutInput(about: ReportAbout, typed: Typed): AboutInput {
  const field = fieldOf[about];
  return field ? { [field]: typed.text(field) } : {};
}

/** Null while nobody is chosen. */
export function subjectOf(
  about: ReportAbout,
  subjects: readonly ReportSubject[],
  typed: Typed,
): ReportSubject | null {
  const field = fieldOf[about];
  const id = field ? typed.text(field) : subjects[0]?.id;
  return subjects.find((subject) => subject.id === id) ?? null;
}

interface SubjectFieldProps {
  description: Pick<ReportDescription, 'about'>;
  subjects: readonly ReportSubject[];
  starts?: string | undefined;
}

/** Where only one can be meant, nothing is asked. */
export function SubjectField({ description: { about }, subjects, starts }: SubjectFieldProps) {
  const text = useText();
  const field = fieldOf[about];
  const [only] = subjects.length === 1 ? subjects : [];
  if (!field || about === 'COOPERATIVE') return null;
  if (only) return <input type="hidden" name={field} value={only.id} />;
  return (
    <SelectField
      name={field}
      label={text(`newReport.about.${about}`)}
      options={subjects.map(({ id, name }) => ({ value: id, label: name }))}
      {...(starts && { starts })}
    />
  );
}

/** Null: that of the person to whom it is written. */
export const localeOf = (typed: Typed): string | null => typed.optional('locale');

export function LocaleField({ definition }: { definition: string }) {
  const text = useText();
  const { language } = useLanguage();
  // a letter is to somebody, and in their language unless one says otherwise
  const isLetter = definition === 'DECISION_LETTER';
  return (
    <ChoiceField
      name="locale"
      label={text('newReport.locale')}
      starts={isLetter ? '' : language.toUpperCase()}
      isOptional={isLetter}
      choices={[
        ...(isLetter ? [{ value: '', label: text('letter.request.own') }] : []),
        { value: 'NL', label: text('letter.request.NL') },
        { value: 'EN', label: text('letter.request.EN') },
      ]}
    />
  );
}

/** Where there is one form only, nothing is asked. */
export function FormatField({ formats }: { formats: readonly ReportFormat[] }) {
  const text = useText();
  const [first, ...others] = formats;
  if (!first || others.length === 0) return <input type="hidden" name="formats" value={first} />;
  return (
    <CheckField
      name="formats"
      label={text('newReport.formats')}
      choices={formats.map((format) => ({ value: format, label: text(`reportFormat.${format}.what`) }))}
      starts={[first]}
    />
  );
}
