import {
  diplomaRecognitions,
  experienceKinds,
  languageLevels,
  recordTalentProfile,
  type TalentProfile,
} from '../../api/talent-profile.js';
import { ChangeDialog } from '../../form/change-form.js';
import { LongTextField, NumberField, SelectField, TextField } from '../../form/fields.js';
import { LineList } from '../../form/line-list.js';
import type { Typed } from '../../form/typed.js';
import { useText } from '../../text/use-text.js';

export interface WriteTalentsProps {
  member: { id: string; name: string };
  profile: TalentProfile;
  onDone(): void;
  onCancel(): void;
}

const most = 20;
const firstYear = 1920;
const lastYear = 2100;

/** The places of the lines whose first field was filled. */
const filled = (typed: Typed, list: string, field: string): string[] =>
  Array.from({ length: most }, (_, at) => `${list}.${at}`).filter((line) => typed.text(`${line}.${field}`));

/** The whole profile at once; the server refuses when somebody else changed it meanwhile. */
export function WriteTalents({ member, profile, onDone, onCancel }: WriteTalentsProps) {
  const text = useText();
  const { strengths, languages, diplomas, experience } = profile;
  return (
    <ChangeDialog
      title={text('talent.write')}
      about={member.name}
      submit={text('talent.write.submit')}
      change={recordTalentProfile}
      input={(typed) => ({
        memberId: member.id,
        basedOnVersion: profile.version,
        strengths: typed.optional('strengths'),
        languages: filled(typed, 'languages', 'language').map((line) => ({
          language: typed.text(`${line}.language`),
          level: typed.text(`${line}.level`),
        })),
        experience: filled(typed, 'experience', 'words').map((line) => ({
          words: typed.text(`${line}.words`),
          kind: typed.text(`${line}.kind`),
          sinceYear: typed.number(`${line}.sinceYear`),
          untilYear: typed.number(`${line}.untilYear`),
        })),
        diplomas: filled(typed, 'diplomas', 'name').map((line) => ({
          name: typed.text(`${line}.name`),
          country: typed.optional(`${line}.country`),
          year: typed.number(`${line}.year`),
          recognition: typed.text(`${line}.recognition`),
          recognisedBy: typed.optional(`${line}.recognisedBy`),
        })),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <LongTextField
        name="strengths"
        label={text('talent.strengths')}
        hint={text('talent.strengthsHint')}
        starts={strengths}
        isOptional
        most={2000}
      />
      <LineList
        title={text('talent.languages')}
        add={text('talent.languages.add')}
        remove={(number) => text('talent.remove', { number })}
        most={most}
        starts={languages.length}
        renderLine={(at, began) => (
          <>
            <TextField
              name={`languages.${at}.language`}
              label={text('talent.language')}
              starts={languages[began]?.language ?? ''}
              most={60}
            />
            <SelectField
              name={`languages.${at}.level`}
              label={text('talent.level')}
              starts={languages[began]?.level ?? ''}
              options={languageLevels.map((value) => ({ value, label: text(`level.${value}`) }))}
            />
          </>
        )}
      />
      <LineList
        title={text('talent.experience')}
        add={text('talent.experience.add')}
        remove={(number) => text('talent.remove', { number })}
        most={most}
        starts={experience.length}
        renderLine={(at, began) => (
          <>
            <TextField
              name={`experience.${at}.words`}
              label={text('talent.what')}
              starts={experience[began]?.words ?? ''}
              most={1000}
            />
            <SelectField
              name={`experience.${at}.kind`}
              label={text('talent.kind')}
              starts={experience[began]?.kind ?? ''}
              options={experienceKinds.map((value) => ({ value, label: text(`experience.${value}`) }))}
            />
            <NumberField
              name={`experience.${at}.sinceYear`}
              label={text('talent.since')}
              starts={experience[began]?.sinceYear ?? undefined}
              isOptional
              least={firstYear}
              most={lastYear}
            />
            <NumberField
              name={`experience.${at}.untilYear`}
              label={text('talent.until')}
              starts={experience[began]?.untilYear ?? undefined}
              isOptional
              least={firstYear}
              most={lastYear}
            />
          </>
        )}
      />
      <LineList
        title={text('talent.diplomas')}
        add={text('talent.diplomas.add')}
        remove={(number) => text('talent.remove', { number })}
        most={most}
        starts={diplomas.length}
        renderLine={(at, began) => (
          <>
            <TextField
              name={`diplomas.${at}.name`}
              label={text('talent.diploma')}
              starts={diplomas[began]?.name ?? ''}
              most={200}
            />
            <TextField
              name={`diplomas.${at}.country`}
              label={text('talent.country')}
              starts={diplomas[began]?.country ?? ''}
              isOptional
              most={100}
            />
            <NumberField
              name={`diplomas.${at}.year`}
              label={text('talent.year')}
              starts={diplomas[began]?.year ?? undefined}
              isOptional
              least={firstYear}
              most={lastYear}
            />
            <SelectField
              name={`diplomas.${at}.recognition`}
              label={text('talent.recognition')}
              starts={diplomas[began]?.recognition ?? 'NONE'}
              options={diplomaRecognitions.map((value) => ({
                value,
                label: text(`recognition.${value}`),
              }))}
            />
            <TextField
              name={`diplomas.${at}.recognisedBy`}
              label={text('talent.recognisedBy')}
              hint={text('talent.recognisedByHint')}
              starts={diplomas[began]?.recognisedBy ?? ''}
              isOptional
              most={200}
            />
          </>
        )}
      />
    </ChangeDialog>
  );
}
