import type { Cooperatives } from '#cooperative';
import { type Locale, text } from '#platform';
import '../messages.js';

/** Who sends a document. */
export interface Letterhead {
  readonly name: string;
  readonly address: readonly string[];
  readonly kvk: string;
  readonly logo?: {
    readonly bytes: Uint8Array;
    readonly type: 'png' | 'jpg' | 'svg';
    readonly alt: string;
  };
}

/** As it is stored: the logo by the id of its file, whose bytes never change. */
export interface FrozenLetterhead extends Omit<Letterhead, 'logo'> {
  readonly logo?: { readonly fileId: string; readonly alt: string };
}

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

export function frozenLetterhead(
  registration: Awaited<ReturnType<Cooperatives['registration']>>,
): FrozenLetterhead {
  const { name, street, houseNumber, postcode, city, kvkNumber, logoFileId, logoDescription } = registration;
  return {
    name,
    address: [`${street} ${houseNumber}`, `${postcode} ${city}`],
    kvk: kvkNumber,
    ...(logoFileId && logoDescription ? { logo: { fileId: logoFileId, alt: logoDescription } } : {}),
  };
}

/** @param logo the bytes of the frozen logo's file: PNG or JPEG, as the registration accepts no others */
export function thawedLetterhead(frozen: FrozenLetterhead, logo: Uint8Array | null): Letterhead {
  const { logo: frozenLogo, ...letterhead } = frozen;
  if (!frozenLogo || !logo) return letterhead;
  const type = PNG.every((byte, place) => logo[place] === byte) ? 'png' : 'jpg';
  return { ...letterhead, logo: { bytes: logo, type, alt: frozenLogo.alt } };
}

/** What the template `house.typ` shows of it, and the files that this names. */
export function printedLetterhead({ name, address, kvk, logo }: Letterhead, locale: Locale) {
  const file = logo && `logo.${logo.type}`;
  return {
    files: logo && file ? { [file]: logo.bytes } : {},
    data: {
      name,
      lines: [...address, text('STATEMENT_CHAMBER_OF_COMMERCE', locale, { number: kvk })],
      logo: logo && file ? { file, alt: logo.alt } : null,
    },
  };
}
