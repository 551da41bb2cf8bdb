/** Whoever may log in beside `app` crosses a wall, and database/crossings.md says why. */
import { readFileSync } from 'node:fs';

const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const roles = [...read('database/schema.sql').matchAll(/^CREATE ROLE (\w+) LOGIN/gm)].map(([, role]) => role);
const explained = [...read('database/crossings.md').matchAll(/^## `(\w+)`/gm)].map(([, role]) => role);
const crossing = roles.filter((role) => role !== 'app');
const problems = [
  ...crossing
    .filter((role) => !explained.includes(role))
    .map((role) => `the role ${role} is not explained there`),
  ...explained.filter((role) => !crossing.includes(role)).map((role) => `there is no login role ${role}`),
];
for (const problem of problems) console.error(`✗ database/crossings.md: ${problem}`);
if (problems.length > 0) process.exitCode = 1;
