import type { Logger } from 'pino';
import { Rounds } from './rounds.js';

describe('rounds', () => {
  it('go for everything at the start, whatever fails on the way, and are finished before the end', async () => {
    const [gone, said]: string[][] = [[], []];
    const rounds = new Rounds({
      warn: ({ round }: { round: string }) => said!.push(round),
    } as unknown as Logger);
    rounds.add('broken', () => Promise.reject(new Error('no way')));
    rounds.add('slow', async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      gone!.push('slow');
    });
    rounds.add('last', async () => void gone!.push('last'));
    rounds.start();
    expect(gone).toEqual([]);
    await rounds.stop();
    expect([gone, said]).toEqual([['slow', 'last'], ['broken']]);
  });
});
