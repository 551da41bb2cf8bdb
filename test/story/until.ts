/** Waits for work that another process does; gives up after 20 s. */
export async function until(isDone: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isDone())) {
    if (Date.now() > end) throw new Error('it did not happen within 20 s');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
