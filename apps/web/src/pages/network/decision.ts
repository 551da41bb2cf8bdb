import type { NetworkParticipationKind, ParticipationDecision } from '../../api/network-preview.js';
import type { Typed } from '../../form/typed.js';

/** Where a board begins that has decided nothing yet: it takes part in nothing. */
export const undecided = (label: string): ParticipationDecision => ({
  choices: { 'outflow-12': 'NONE', 'outflow-24': 'NONE', 'step-up-12': 'NONE', cohort: 'NONE' },
  money: false,
  shareSettings: false,
  programme: 'OUTFLOW',
  label,
  region: 'UNKNOWN',
});

/** The provinces, by name; the codes are those of the policy. */
export const provinces = [
  'DRENTHE',
  'FLEVOLAND',
  'FRYSLAN',
  'GELDERLAND',
  'GRONINGEN',
  'LIMBURG',
  'NOORD_BRABANT',
  'NOORD_HOLLAND',
  'OVERIJSSEL',
  'UTRECHT',
  'ZEELAND',
  'ZUID_HOLLAND',
] as const;

/** What the form says, as the policy has it. */
export function decisionOf(typed: Typed): ParticipationDecision {
  const choice = (name: string) => typed.text(`body.choices.${name}`) as NetworkParticipationKind;
  return {
    choices: {
      'outflow-12': choice('outflow-12'),
      'outflow-24': choice('outflow-24'),
      'step-up-12': choice('step-up-12'),
      cohort: choice('cohort') as 'NONE' | 'POOLED',
    },
    money: typed.isTicked('body.money'),
    shareSettings: typed.isTicked('body.shareSettings'),
    programme: typed.text('body.programme') as ParticipationDecision['programme'],
    label: typed.text('body.label'),
    region: typed.text('body.region'),
  };
}
