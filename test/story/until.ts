/** Just before Jest does: then the line that waits is the one that fails. */
const GIVES_UP_MS = 280_000;

/** Waits for work that another process does, as long as a busy machine may take. */
export async function until(isDone: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + GIVES_UP_MS;
  while (!(await isDone())) {
    if (Date.now() > end) throw new Error(`it did not happen within ${GIVES_UP_MS / 1_000} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
