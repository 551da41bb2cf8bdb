/** Where steps are printed: process.stdout, or anything that takes text. */
export interface Paper {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Says how far a step is: `done` of `total` (both in the step's own unit, 0 ≤ done ≤ total). */
export type Progress = (done: number, total: number) => void;

/** Tells the person at the keyboard what happens: a line per step, with what it took. */
export class Steps {
  constructor(
    private readonly paper: Paper = process.stdout,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  say(line: string): void {
    this.paper.write(`${line}\n`);
  }

  /** Runs a step and prints it: its progress while it lasts, and at the end its time. A failure goes on up. */
  async run<T>(name: string, work: (progress: Progress) => Promise<T>): Promise<T> {
    const started = this.clock();
    this.draw(`· ${name} …`);
    try {
      const result = await work(this.progressOf(name));
      this.finish(`✓ ${name} (${elapsed(this.clock() - started)})`);
      return result;
    } catch (error) {
      this.finish(`✗ ${name} (${elapsed(this.clock() - started)})`);
      throw error;
    }
  }

  private progressOf(name: string): Progress {
    let shown = 0;
    return (done, total) => {
      const percent = total > 0 ? Math.floor((100 * done) / total) : 100;
      if (this.paper.isTTY) {
        if (percent !== shown) this.draw(`· ${name} … ${percent} %`);
        shown = percent;
      } else if (percent < 100 && percent >= shown + 10) {
        shown = percent - (percent % 10);
        this.say(`· ${name} … ${shown} %`);
      }
    };
  }

  /** A line that is written over: on a terminal only, as a log would keep every one of them. */
  private draw(line: string): void {
    if (this.paper.isTTY) this.paper.write(`\r\x1b[K${line}`);
  }

  private finish(line: string): void {
    this.paper.write(this.paper.isTTY ? `\r\x1b[K${line}\n` : `${line}\n`);
  }
}

/** Milliseconds as seconds with one decimal, or as minutes and seconds from one minute on. */
export function elapsed(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
