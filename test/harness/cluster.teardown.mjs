/** After the last database test: nothing of the throw-away PostgreSQL remains. */
export default async function teardown() {
  await globalThis.testPostgres?.stop();
}
