import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Loader.layer.css';
import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/PasswordInput.layer.css';
import '@mantine/core/styles/Accordion.layer.css';
import '@mantine/core/styles/Skeleton.layer.css';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { router } from './router.js';
import { SessionProvider } from './session/session-context.js';
import { Session } from './session/session.js';
import { LanguageProvider } from './text/language-provider.js';
import { languages, rememberedLanguage } from './text/languages.js';
import { theme } from './theme/theme.js';

const container = document.getElementById('app');
if (!container) throw new Error('index.html has no element with the id "app"');

const language = rememberedLanguage();
const session = new Session(language);
void session.start();
const catalogue = await languages[language].loadFirst();

createRoot(container).render(
  <StrictMode>
    <SessionProvider session={session}>
      <LanguageProvider first={{ language, catalogue }}>
        <MantineProvider
          theme={theme}
          forceColorScheme="light"
          withCssVariables={false}
          withGlobalClasses={false}
          withStaticClasses={false}
        >
          <RouterProvider router={router} />
        </MantineProvider>
      </LanguageProvider>
    </SessionProvider>
  </StrictMode>,
);
