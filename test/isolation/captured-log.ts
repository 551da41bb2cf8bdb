import { jest } from '@jest/globals';

/** Everything that this process writes to its standard output, such as its log, from now on. Call before a logger is made. */
export function captureLog(): { text(): string; release(): void } {
  const written: string[] = [];
  // a logger that finds its output replaced writes through the stream, and not to the descriptor
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation(((data: string | Uint8Array) => {
    written.push(Buffer.from(data as string).toString());
    return true;
  }) as never);
  return { text: () => written.join(''), release: () => spy.mockRestore() };
}
