/** A start that cannot go on. The message is for the person at the keyboard: what is the matter, and what to do. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
