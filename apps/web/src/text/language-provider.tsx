import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { DirectionProvider } from '@mantine/core';
import { IntlProvider } from 'react-intl';
import { useSession } from '../session/session-context.js';
import type { FirstCatalogue } from './first.nl.js';
import { languages, rememberLanguage, type Language } from './languages.js';
import type { Catalogue } from './nl.js';

interface Spoken {
  language: Language;
  speak(language: Language): Promise<void>;
  /** Whether all sentences are here, and not those of the first page alone. */
  isWhole: boolean;
  loadWhole(): Promise<void>;
}

const SpokenContext = createContext<Spoken | null>(null);

export interface LanguageProviderProps {
  first: { language: Language; catalogue: FirstCatalogue };
  children: ReactNode;
}

export function LanguageProvider({ first, children }: LanguageProviderProps) {
  const session = useSession();
  const [{ language, catalogue, isWhole }, setSpoken] = useState<{
    language: Language;
    catalogue: FirstCatalogue | Catalogue;
    isWhole: boolean;
  }>({ ...first, isWhole: false });
  const { direction, formats } = languages[language];

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);

  const spoken = useMemo(
    () => ({
      language,
      speak: async (next: Language) => {
        const { load, loadFirst } = languages[next];
        setSpoken({ language: next, catalogue: await (isWhole ? load() : loadFirst()), isWhole });
        rememberLanguage(next);
        session.speak(next);
      },
      isWhole,
      loadWhole: async () =>
        setSpoken({ language, catalogue: await languages[language].load(), isWhole: true }),
    }),
    [language, isWhole, session],
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

/** True once all sentences are here. @param isNeeded whether they are to be asked for */
export function useWholeLanguage(isNeeded: boolean): boolean {
  const { isWhole, loadWhole } = useLanguage();
  useEffect(() => {
    if (isNeeded && !isWhole) void loadWhole();
  }, [isNeeded, isWhole, loadWhole]);
  return isWhole;
}
