import { languages, type Language } from '../text/languages.js';
import { useLanguage } from '../text/language-provider.js';
import { useText } from '../text/use-text.js';
import classes from './language-switch.module.css';

const codes = Object.keys(languages) as Language[];

export function LanguageSwitch() {
  const { language, speak } = useLanguage();
  const text = useText();
  return (
    <div role="group" aria-label={text('language.label')} className={classes.switch}>
      {codes.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          aria-label={languages[code].name}
          className={classes.choice}
          onClick={() => void speak(code)}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
