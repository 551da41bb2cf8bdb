import { RadarChart } from '#charts';
import { inLocale, type MemberSkills, type SeenCompetences } from '#coaching';
import type { Profile } from '#membership';
import { type Locale, text } from '#platform';
import { dateText, listText, numberText } from '../locale/locale-text.js';
import type { ReportSection } from '../section/report-section.js';
import type { SkillsMessage } from './skills-messages.js';
import './skills-messages.js';

/** What is frozen of what a member can do. */
export interface FrozenSkills extends MemberSkills {
  readonly member: { readonly name: string; readonly memberNumber: string };
  readonly profile: Profile;
}

/** First what somebody brought, then what they do and learnt here. Pure. */
export function skillsSections(frozen: FrozenSkills, locale: Locale): ReportSection[] {
  const say = (code: SkillsMessage, params?: Record<string, string>) => text(code, locale, params);
  const { profile, offered, modules, competences } = frozen;
  const { name } = frozen.member;
  const column = (code: SkillsMessage, kind: 'TEXT' | 'DATE' | 'NUMBER' = 'TEXT') => ({
    heading: say(code),
    kind,
  });
  const year = (one: number | null) => one && String(one);
  return [
    {
      heading: say('SKILLS_STRENGTHS'),
      note: profile.strengths || say('SKILLS_STRENGTHS_NONE'),
      columns: [],
      rows: [],
      chart: null,
    },
    {
      heading: say('SKILLS_EXPERIENCE'),
      note: say(profile.experience.length > 0 ? 'SKILLS_EXPERIENCE_NOTE' : 'SKILLS_EXPERIENCE_NONE', {
        name,
      }),
      columns: [column('SKILLS_KIND'), column('SKILLS_WHAT'), column('SKILLS_SINCE'), column('SKILLS_UNTIL')],
      rows: profile.experience.map(({ kind, words, sinceYear, untilYear }) => [
        say('SKILLS_EXPERIENCE_KIND', { kind }),
        words,
        year(sinceYear),
        year(untilYear),
      ]),
      chart: null,
    },
    {
      heading: say('SKILLS_DIPLOMAS'),
      note: say(profile.diplomas.length > 0 ? 'SKILLS_DIPLOMAS_NOTE' : 'SKILLS_DIPLOMAS_NONE'),
      columns: [
        column('SKILLS_DIPLOMA'),
        column('SKILLS_COUNTRY'),
        column('SKILLS_YEAR'),
        column('SKILLS_RECOGNITION'),
      ],
      rows: profile.diplomas.map(({ name: diploma, country, year: on, recognition, recognisedBy: by }) => [
        diploma,
        country || null,
        year(on),
        say('SKILLS_RECOGNITION_TEXT', { recognition, by }),
      ]),
      chart: null,
    },
    {
      heading: say('SKILLS_LANGUAGES'),
      note: say(profile.languages.length > 0 ? 'SKILLS_LANGUAGES_NOTE' : 'SKILLS_LANGUAGES_NONE'),
      columns: [column('SKILLS_LANGUAGE'), column('SKILLS_LEVEL')],
      rows: profile.languages.map(({ language, level }) => [language, say('SKILLS_LEVEL_TEXT', { level })]),
      chart: null,
    },
    {
      heading: say('SKILLS_OFFERED'),
      note: say(offered.length > 0 ? 'SKILLS_OFFERED_NOTE' : 'SKILLS_OFFERED_NONE', { name }),
      columns: [column('SKILLS_KIND'), column('SKILLS_WHAT')],
      rows: offered.map(({ kind, words }) => [say('SKILLS_OFFERED_KIND', { kind }), words]),
      chart: null,
    },
    {
      heading: say('SKILLS_LEARNING'),
      note: say('SKILLS_LEARNING_NOTE'),
      columns: [column('SKILLS_MODULE'), column('SKILLS_STARTED', 'DATE'), column('SKILLS_DONE', 'DATE')],
      rows: modules.map(({ title, startedOn, doneOn }) => [inLocale(title, locale), startedOn, doneOn]),
      chart: null,
    },
    competences
      ? competencesSection(competences, name, locale)
      : {
          heading: say('SKILLS_COMPETENCES'),
          note: say('SKILLS_COMPETENCES_NONE'),
          columns: [],
          rows: [],
          chart: null,
        },
  ];
}

function competencesSection(seen: SeenCompetences, name: string, locale: Locale): ReportSection {
  const say = (code: SkillsMessage, params?: Record<string, string | number>) => text(code, locale, params);
  const level = (value: number) => numberText(value, locale);
  const scored = seen.domains.flatMap(({ score }) => score ?? []);
  const best = Math.max(...scored);
  const heading = inLocale(seen.instrument, locale);
  const alt = say('SKILLS_COMPETENCES_ALT', {
    count: scored.length,
    highest: listText(
      seen.domains.filter(({ score }) => score === best).map((domain) => inLocale(domain.name, locale)),
      locale,
    ),
  });
  return {
    heading,
    note: say('SKILLS_COMPETENCES_NOTE', {
      name,
      date: dateText(seen.measuredOn, locale),
      lowest: level(seen.lowest),
      highest: level(seen.highest),
      version: String(seen.version),
    }),
    columns: [
      { heading: say('SKILLS_COMPETENCE'), kind: 'TEXT' },
      { heading: say('SKILLS_SCORE'), kind: 'NUMBER' },
    ],
    rows: seen.domains.map((domain) => [inLocale(domain.name, locale), domain.score]),
    chart: {
      alt,
      drawing: (
        <RadarChart
          width={680}
          chart={{
            title: heading,
            description: alt,
            nothing: say('SKILLS_COMPETENCES_NONE'),
            label: say('SKILLS_COMPETENCE'),
            scale: {
              label: say('SKILLS_SCORE'),
              format: level,
              from: seen.lowest,
              until: seen.highest,
              isWhole: true,
            },
            spokes: seen.domains.map((domain) => inLocale(domain.name, locale)),
            series: [{ label: name, values: seen.domains.map(({ score }) => score) }],
          }}
        />
      ),
    },
  };
}
