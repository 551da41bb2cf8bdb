import type { ThermometerStatementSnapshot } from './statement-snapshot.js';

/** Changes with every change of what a frozen statement holds or means. */
export const STATEMENT_VERSION = 1;

type Snapshot = ThermometerStatementSnapshot;

/** A snapshot as it is stored: JSON, with the logo by the id of its file, whose bytes never change. */
export interface FrozenStatement extends Omit<Snapshot, 'cooperative' | 'madeAt'> {
  readonly cooperative: Omit<Snapshot['cooperative'], 'logo'> & {
    readonly logo?: { readonly fileId: string; readonly alt: string };
  };
  /** An instant, ISO 8601. */
  readonly madeAt: string;
}

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

/** @param logo the bytes of the frozen logo's file: PNG or JPEG, as the registration accepts no others */
export function thawed(frozen: FrozenStatement, logo: Uint8Array | null): ThermometerStatementSnapshot {
  const { logo: frozenLogo, ...cooperative } = frozen.cooperative;
  const madeAt = new Date(frozen.madeAt);
  if (!frozenLogo || !logo) return { ...frozen, cooperative, madeAt };
  const type = PNG.every((byte, place) => logo[place] === byte) ? 'png' : 'jpg';
  return {
    ...frozen,
    cooperative: { ...cooperative, logo: { bytes: logo, type, alt: frozenLogo.alt } },
    madeAt,
  };
}
