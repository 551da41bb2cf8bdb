import { z } from 'zod';
import { definePolicy, type Policies } from '#cooperative';
import type { CivilDate } from '#kernel';

/** How a cooperative as a whole stands towards VAT. */
export const vatSchemes = ['REGULAR', 'SMALL_BUSINESS'] as const;
export type VatScheme = (typeof vatSchemes)[number];

/**
 * Whether VAT is charged and reclaimed. Under the scheme for small businesses (KOR) neither is: sales carry no VAT, and
 * the VAT of a purchase is cost. Source: Wet op de omzetbelasting 1968, art. 25.
 */
export const vatPolicy = definePolicy<{ readonly scheme: VatScheme }>({
  kind: 'vat',
  body: z.strictObject({ scheme: z.enum(vatSchemes) }),
  description:
    'scheme: REGULAR charges and reclaims VAT · SMALL_BUSINESS (KOR) does neither; it holds for the cooperative as a whole',
});

/** The scheme on a day; a cooperative that decided nothing charges and reclaims VAT, as the law has it without a choice. */
export async function vatSchemeOn(policies: Policies, day: CivilDate): Promise<VatScheme> {
  return (await policies.find(vatPolicy, day))?.body.scheme ?? 'REGULAR';
}
