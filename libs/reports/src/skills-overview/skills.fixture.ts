import { civilDate } from '#kernel';
import type { FrozenSkills } from './skills-overview.js';

const nothing = { startedOn: null, doneOn: null };

/** Somebody who does not exist, and who filled in all there is. */
export const someSkills: FrozenSkills = {
  member: { name: 'ليلى حداد', memberNumber: '17' },
  profile: {
    experience: [
      { kind: 'OWN_ENTERPRISE', words: 'Een bakkerij in Aleppo', sinceYear: 2004, untilYear: 2012 },
      { kind: 'VOLUNTARY', words: '#panic("x") *vet* in de buurtkeuken', sinceYear: 2023, untilYear: null },
    ],
    diplomas: [
      { name: 'Werktuigbouw', country: 'Syrië', year: 2002, recognition: 'INDICATED', recognisedBy: 'IDW' },
      { name: 'VCA', country: '', year: null, recognition: 'NONE', recognisedBy: '' },
    ],
    languages: [
      { language: 'Arabisch', level: 'MOTHER_TONGUE' },
      { language: 'Nederlands', level: 'A2' },
    ],
    strengths: 'Ik kan goed rekenen en ik sta graag vroeg op.',
  },
  offered: [{ kind: 'COOKING', words: 'Brood bakken zonder gluten' }],
  modules: [
    {
      title: { nl: 'Idee en canvas', en: 'Idea and canvas' },
      startedOn: civilDate('2026-03-02'),
      doneOn: civilDate('2026-03-20'),
    },
    {
      title: { nl: 'Prijs en aanbod', en: 'Price and offer' },
      startedOn: civilDate('2026-04-01'),
      doneOn: null,
    },
    { title: { nl: 'Eerste klant' }, ...nothing },
  ],
  competences: {
    instrument: { nl: 'EntreComp: ondernemend vermogen', en: 'EntreComp: entrepreneurship competences' },
    version: 1,
    measuredOn: civilDate('2026-05-01'),
    lowest: 1,
    highest: 8,
    domains: ['Kansen zien', 'Creativiteit', 'Visie', 'Verstand van geld', 'Samenwerken'].map(
      (nl, place) => ({
        name: { nl },
        score: [3, 5, null, 2, 5][place]!,
      }),
    ),
  },
};

/** Somebody of whom nothing was ever written. */
export const noSkills: FrozenSkills = {
  member: { name: 'Noor de Wit', memberNumber: '18' },
  profile: { experience: [], diplomas: [], languages: [], strengths: '' },
  offered: [],
  modules: someSkills.modules.map(({ title }) => ({ title, ...nothing })),
  competences: null,
};
