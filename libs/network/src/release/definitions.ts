/** Changes with every change of what a kind means or how its figures are computed. */
export const DEFINITIONS = {
  'outflow-12': 'outflow-12/3',
  'outflow-24': 'outflow-24/2',
  'step-up-12': 'step-up-12/2',
  'run-off': 'run-off/1',
  'theme-programme': 'theme-programme/1',
  'theme-sector': 'theme-sector/1',
  'theme-source': 'theme-source/1',
  'trial-success': 'trial-success/1',
  'thermometer-12': 'thermometer-12/1',
} as const;
