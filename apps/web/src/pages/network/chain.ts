/** A release as it was stored: the text, and its place in the chain. */
export interface Link {
  readonly body: string;
  readonly sha256: string;
  /** Null for the first. */
  readonly previousSha256: string | null;
}

/** What a release's hash is made of, byte for byte: the stored text and the hash of the one before. */
export const hashedText = ({ body, previousSha256 }: Omit<Link, 'sha256'>): string =>
  `{"body":${body},"prevSha256":${JSON.stringify(previousSha256)}}`;

/** SHA-256 as 64 hexadecimal digits, by the browser's own. */
async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Whether a release is what its hash says, and whether it is the one that the next names.
 * @param next the release after it; null for the newest
 */
export async function isWhole(link: Link, next: Link | null): Promise<boolean> {
  if (next && next.previousSha256 !== link.sha256) return false;
  return (await sha256Of(hashedText(link))) === link.sha256;
}
