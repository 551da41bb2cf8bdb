import { z } from 'zod';
import { definePolicy } from '#cooperative';
import { containsBsn } from '#kernel';

export const PARTICIPATIONS = ['NONE', 'POOLED', 'NAMED'] as const;
export type Participation = (typeof PARTICIPATIONS)[number];

export const PROGRAMMES = ['OUTFLOW', 'PARTICIPATION'] as const;
export type Programme = (typeof PROGRAMMES)[number];

/** What a board has decided about its place in the network's comparison. It never reaches back to a closed block. */
export const networkParticipation = definePolicy({
  kind: 'network-participation',
  body: z.strictObject({
    participation: z.enum(PARTICIPATIONS),
    programme: z.enum(PROGRAMMES),
    label: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .refine((label) => !containsBsn(label)),
  }),
  description:
    'participation: NONE (no facts leave the cooperative), POOLED (only in lines of at least five cooperatives) or NAMED ' +
    '(its own figure, under its label) · programme: OUTFLOW, or PARTICIPATION for a cooperative where members may stay, ' +
    'whose outflow is not compared · label: the name in publications, 1–80 characters',
});
