import { z } from 'zod';
import { definePolicy } from '#cooperative';
import { containsBsn } from '#kernel';
import { type AtomKind, OWN_KINDS } from '../kind/kind.js';
import { PROVINCES, type Province } from '../region/region.js';

export const PARTICIPATIONS = ['NONE', 'POOLED', 'NAMED'] as const;
export type Participation = (typeof PARTICIPATIONS)[number];

export const PROGRAMMES = ['OUTFLOW', 'PARTICIPATION'] as const;
export type Programme = (typeof PROGRAMMES)[number];

export type Region = Province | 'UNKNOWN';

const REGIONS = [...(Object.keys(PROVINCES) as Province[]), 'UNKNOWN'] as const;

const own = z.enum(PARTICIPATIONS);
const label = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((text) => !containsBsn(text));
const programme = z.enum(PROGRAMMES);

const decided = z.strictObject({
  choices: z.strictObject({
    'outflow-12': own,
    'outflow-24': own,
    'step-up-12': own,
    // one choice for all that is counted over the whole network: it counts the same people, once
    cohort: z.enum(['NONE', 'POOLED']),
  } satisfies Record<AtomKind, z.ZodType>),
  money: z.boolean(),
  shareSettings: z.boolean(),
  programme,
  label,
  region: z.enum(REGIONS),
});

/** What a board has decided about its place in the network. */
export type ParticipationDecision = z.infer<typeof decided>;

/** How boards decided before there was a choice for each kind. */
const once = z.strictObject({ participation: own, programme, label });

/** A decision of the old form means the same choice for every kind, and nothing that it does not name. */
function inNewForm(body: unknown): unknown {
  const old = once.safeParse(body);
  if (!old.success) return body;
  const { participation, ...rest } = old.data;
  const cohort = participation === 'NONE' ? 'NONE' : 'POOLED';
  const choices = { ...Object.fromEntries(OWN_KINDS.map((kind) => [kind, participation])), cohort };
  return { ...rest, choices, money: false, shareSettings: false, region: 'UNKNOWN' };
}

const body = z.preprocess(inNewForm, decided);

/** It holds from the first day of a quarter, and never reaches back to a closed block. */
export const networkParticipation = definePolicy<ParticipationDecision>({
  kind: 'network-participation',
  body,
  description:
    'choices: for each of outflow-12, outflow-24 and step-up-12 NONE (no facts for it), POOLED (only in lines of at least ' +
    'five cooperatives) or NAMED (its own figure, under its label); for cohort, all figures of the network as a whole, NONE ' +
    'or POOLED · money: whether turnover of whole years counts in amounts of at least five cooperatives · shareSettings: ' +
    'whether other boards and network staff see label, programme and settings such as the contribution rate · programme: OUTFLOW, or PARTICIPATION for a ' +
    'cooperative where members may stay, whose outflow is not compared · label: the name in publications, 1–80 characters ' +
    '· region: the province, such as NOORD_BRABANT, or UNKNOWN · each choice counts from the first quarter that begins on ' +
    'or after its first day',
});

/** A stored decision, whatever its form. */
export function participationOf(stored: unknown): ParticipationDecision {
  return body.parse(stored);
}
