import { PERMISSIONS, ROLE_HOMES, ROLES } from '#identity';

const REACHES = {
  all: 'everything of it in the cooperative of the request',
  own: 'what is about the member to whom the role was granted',
  assigned: 'the members whose coach one is on that day',
  clients: "one's own clients, while the collaboration runs",
  published: 'published figures only, in no cooperative',
  instance: 'what belongs to no cooperative: the register of organisations, the service itself',
};

/** Role × permission × scope, as the guard enforces it. */
export function accessTable() {
  const inside = ROLES.filter((role) => ROLE_HOMES[role] === 'COOPERATIVE');
  const outside = ROLES.filter((role) => !inside.includes(role));
  const idle = ROLES.filter((role) => Object.values(PERMISSIONS).every((row) => !row[role]));
  return `<!-- Generated from libs/identity/src/permissions.ts by npm run snapshots: do not edit. -->

# Who may do what

Every root field of the API names one permission; this table says who holds it and how far it reaches. An empty cell means: refused. A role is held *in an organisation*; who has two roles has the wider reach of both.

${Object.entries(REACHES)
  .map(([reach, meaning]) => `- **${reach}**: ${meaning}`)
  .join('\n')}

## Roles in a cooperative

${table(inside.filter((role) => !idle.includes(role)))}

## Roles in another organisation

${table(outside.filter((role) => !idle.includes(role)))}

${idle.length > 0 ? `Without any permission so far: ${idle.map(named).join(', ')}.\n` : ''}`;
}

function table(roles) {
  const held = Object.entries(PERMISSIONS).filter(([, row]) => roles.some((role) => row[role]));
  const rows = held.map(([permission, row]) => [
    `\`${permission}\``,
    ...roles.map((role) => row[role] ?? ''),
  ]);
  return aligned([['permission', ...roles.map(named)], ...rows]);
}

function aligned([head, ...rows]) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** POLICY_ADVISER (municipality) → policy adviser (municipality); a role in a cooperative needs no more than its name. */
function named(role) {
  const name = role.toLowerCase().replaceAll('_', ' ');
  const home = ROLE_HOMES[role].toLowerCase();
  return home === 'cooperative' || home === name ? name : `${name} (${home})`;
}
