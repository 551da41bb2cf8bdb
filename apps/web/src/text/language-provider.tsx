import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { DirectionProvider } from '@mantine/core';
import { IntlProvider } from 'react-intl';
import { useSession } from '../session/session-context.js';
import { languages, rememberLanguage, type Language } from './languages.js';
import type { Catalogue } from './nl.js';

interface Spoken {
  language: Language;
  speak(language: Language): Promise<void>;
}

const SpokenContext = createContext<Spoken | null>(null);

export interface LanguageProviderProps {
  first: { language: Language; catalogue: Catalogue };
  children: ReactNode;
}

export function LanguageProvider({ first, children }: LanguageProviderProps) {
  const session = useSession();
  const [{ language, catalogue }, setSpoken] = useState(first);
  const { direction, formats } = languages[language];

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);

  const spoken = useMemo(
    () => ({
      language,
      speak: async (next: Language) => {
        setSpoken({ language: next, catalogue: await languages[next].load() });
        rememberLanguage(next);
        session.speak(next);
      },
    }),
    [language, session],
  );

  return (
    <SpokenContext value={spoken}>
      <IntlProvider locale={formats} defaultLocale={formats} messages={catalogue}>
        <DirectionProvider initialDirection={direction} key={direction} detectDirection={false}>
          {children}
        </DirectionProvider>
      </IntlProvider>
    </SpokenContext>
  );
}

export function useLanguage(): Spoken {
  const spoken = useContext(SpokenContext);
  if (!spoken) throw new Error('useLanguage needs a LanguageProvider above it');
  return spoken;
}
