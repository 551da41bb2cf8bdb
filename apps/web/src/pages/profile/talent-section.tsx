import type { TalentProfile } from '../../api/talent-profile.js';
import { OpenButton } from '../../form/open-button.js';
import { useOpened } from '../../form/use-opened.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import type { ProfileProps } from './profile-props.js';
import { WriteTalents } from './write-talents.js';

/** What somebody is good at, speaks, learnt and did, in their own words. */
export function TalentSection({ profile, member, retry }: ProfileProps & { profile: TalentProfile }) {
  const { viewer } = useSignedIn();
  const { opened, open, close, done, told } = useOpened<'write'>(retry);
  const text = useText();
  const formats = useFormats();
  const { strengths, languages, diplomas, experience, changedBy, changedAt } = profile;
  const years = (from: number | null, until: number | null) =>
    [from, until].some((year) => year !== null) ? ` (${from ?? ''}–${until ?? ''})` : '';
  return (
    <Section
      title={text('talent.title')}
      told={told}
      acts={
        may(viewer, permissions.recordProfile) && (
          <OpenButton label={text('talent.write')} onOpen={() => open('write')} />
        )
      }
    >
      {profile.version === 0 && <p>{text('talent.none')}</p>}
      {strengths && <p className={parts.words}>{strengths}</p>}
      {languages.length > 0 && (
        <div className={parts.item}>
          <h3>{text('talent.languages')}</h3>
          <ul>
            {languages.map(({ language, level }) => (
              <li key={language}>
                {language} <span className={parts.about}>· {text(`level.${level}`)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {experience.length > 0 && (
        <div className={parts.item}>
          <h3>{text('talent.experience')}</h3>
          <ul>
            {experience.map(({ kind, words, sinceYear, untilYear }, at) => (
              <li key={`${at} ${words}`}>
                {words}{' '}
                <span className={parts.about}>
                  · {text(`experience.${kind}`)}
                  {years(sinceYear, untilYear)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {diplomas.length > 0 && (
        <div className={parts.item}>
          <h3>{text('talent.diplomas')}</h3>
          <ul>
            {diplomas.map(({ name, country, year, recognition, recognisedBy }, at) => (
              <li key={`${at} ${name}`}>
                {name}{' '}
                <span className={parts.about}>
                  {[country, year, text(`recognition.${recognition}`), recognisedBy]
                    .filter(Boolean)
                    .map((words) => `· ${words}`)
                    .join(' ')}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {changedBy && changedAt && (
        <p className={parts.about}>
          {text('talent.changed', { name: changedBy, moment: formats.moment(changedAt) })}
        </p>
      )}
      {opened && (
        <WriteTalents
          member={member}
          profile={profile}
          onCancel={close}
          onDone={() => done(text('talent.write.done'))}
        />
      )}
    </Section>
  );
}
