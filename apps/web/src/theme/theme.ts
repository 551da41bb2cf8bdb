import { Button, createTheme, Input, type MantineColorsTuple } from '@mantine/core';
import buttonClasses from './button.module.css';

/** From tint to deep; the values that components use stand in tokens.css. */
const leaf: MantineColorsTuple = [
  '#e2eee7',
  '#cfe3da',
  '#b0d0c2',
  '#8cb9a7',
  '#66a08b',
  '#478a72',
  '#2f7d64',
  '#17594a',
  '#123f35',
  '#0c2c25',
];

/** 44 px: the size that a thumb hits (WCAG 2.5.5). */
const control = 'var(--control)';

export const theme = createTheme({
  colors: { leaf },
  primaryColor: 'leaf',
  primaryShade: 7,
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      classNames: buttonClasses,
      vars: () => ({ root: { '--button-height': control } }),
    }),
    InputWrapper: Input.Wrapper.extend({
      vars: () => ({
        label: { '--input-label-size': '1rem' },
        error: { '--input-error-size': '1rem' },
        description: {},
        success: {},
      }),
    }),
    Input: Input.extend({
      vars: () => ({ wrapper: { '--input-height': control, '--input-bd': 'var(--edge)' } }),
    }),
  },
});
