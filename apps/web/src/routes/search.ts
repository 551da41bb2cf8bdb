export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What was looked for, as the address has it: a number typed into the address is read as one. */
export const textSearch = ({ text }: Record<string, unknown>): { text?: string } =>
  isText(text) || typeof text === 'number' ? { text: String(text) } : {};

/** Takes one of these words from the address, and leaves out any other. */
export const oneOf =
  <T extends string>(words: readonly T[]) =>
  (asked: unknown): T | undefined =>
    words.find((word) => word === asked);
