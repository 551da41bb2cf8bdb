/** The accounts of the demo network; they exist on a demo instance only. */
export const demoPassword = 'opbloei-demo';

export const demoAccounts = [
  { role: 'COORDINATOR', email: 'coordinator@scope.example' },
  { role: 'MEMBER', email: 'member@scope.example' },
  { role: 'COACH', email: 'coach@scope.example' },
  { role: 'TREASURER', email: 'treasurer@scope.example' },
  { role: 'BOARD', email: 'board@scope.example' },
  { role: 'OFFICER', email: 'officer@delft.example' },
  { role: 'POLICY_ADVISER', email: 'adviser@delft.example' },
  { role: 'REFERRER', email: 'referrer@werkse.example' },
  { role: 'ANALYST', email: 'analyst@network.example' },
  { role: 'OPERATOR', email: 'operator@opbloei.example' },
] as const;

export type DemoRole = (typeof demoAccounts)[number]['role'];
