import { type CSSProperties, type FormEvent, useEffect, useId, useState } from 'react';
import type { SessionStatus } from '../../ipc/session.contract';
import type { Start } from '../../ipc/start';
import { ApiError, api } from '../api';
import { asked, colours, type Tone, toneOf } from '../ui/colours';
import { failureMessage } from '../ui/failure-message';
import { Logo } from '../ui/logo';
import './unlock-page.css';

type Props = Start & { onTyping: () => void; onOpened: (status: SessionStatus) => void; onForgotten: () => void };

/** The theme's colours, for a page that does not wait for the theme. */
function toneFor(theme: Start['preferences']['theme']) {
  const isAsked = (query: string) => matchMedia(query).matches;
  const { forcedColours, moreContrast, dark } = asked;
  return toneOf(theme, {
    forcedColours: isAsked(forcedColours),
    moreContrast: isAsked(moreContrast),
    dark: isAsked(dark),
  });
}

function variables(tone: Tone): CSSProperties {
  const { paper, card, ink, muted, line, control, accent, error } = colours[tone];
  return {
    '--paper': paper,
    '--card': card,
    '--ink': ink,
    '--muted': muted,
    '--line': line,
    '--control': control,
    '--accent': accent.main,
    '--accent-soft': accent.soft,
    '--accent-ink': accent.ink,
    '--on-accent': tone === 'dark' ? '#0B1F1A' : '#FFFFFF',
    '--error': error,
    colorScheme: tone === 'dark' ? 'dark' : 'light',
  } as CSSProperties;
}

/** The first screen of the day: who, and a password. Plain elements, so that it is there as soon as the window is. */
export function UnlockPage({ status, preferences, onTyping, onOpened, onForgotten }: Props) {
  const { accounts, network, networkName } = status;
  const [accountId, setAccountId] = useState(accounts[0]?.id ?? '');
  const [password, setPassword] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [isOpening, setIsOpening] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const id = useId();
  const tone = toneFor(preferences.theme);
  const wrong = failure instanceof ApiError ? failure.fields.password : undefined;

  useEffect(() => {
    document.title = 'Déverrouiller – Entrelacs';
    document.documentElement.style.fontSize = `${preferences.textSize}%`;
    performance.mark('ready');
  }, [preferences.textSize]);

  async function unlock(event: FormEvent) {
    event.preventDefault();
    setIsOpening(true);
    setFailure(null);
    try {
      onOpened(await api.session.unlock({ accountId, password }));
    } catch (error) {
      setFailure(error);
      setIsOpening(false);
      document.getElementById(`${id}password`)?.focus();
    }
  }

  return (
    <main className="unlock" style={variables(tone)}>
      <div className="unlock__card">
        <Logo size={48} of={colours[tone]} />
        <h1>Bonjour</h1>
        <p className="unlock__network">{networkName}</p>
        <form noValidate onSubmit={unlock}>
          {network === 'sample' && (
            <p className="unlock__note">C’est le réseau d’exemple : son mot de passe est « decouverte ».</p>
          )}
          {failure !== null && !wrong && (
            <p className="unlock__failure" role="alert">
              {failureMessage(failure)}
            </p>
          )}
          <div className="unlock__field">
            <label htmlFor={`${id}who`}>Qui êtes-vous ?</label>
            <select id={`${id}who`} value={accountId} onChange={({ target }) => setAccountId(target.value)}>
              {accounts.map((account) => (
                <option key={account.id} value={account.id}>
                  {account.name}
                </option>
              ))}
            </select>
          </div>
          <div className="unlock__field">
            <label htmlFor={`${id}password`}>Mot de passe</label>
            <div className="unlock__password">
              <input
                id={`${id}password`}
                // biome-ignore lint/a11y/noAutofocus: the one thing to do on this screen
                autoFocus
                autoComplete="current-password"
                spellCheck={false}
                type={isShown ? 'text' : 'password'}
                value={password}
                onChange={({ target }) => {
                  onTyping();
                  setPassword(target.value);
                }}
                aria-invalid={wrong !== undefined}
                aria-describedby={wrong && `${id}wrong`}
              />
              <button
                type="button"
                aria-label={isShown ? 'Masquer le mot de passe' : 'Afficher le mot de passe'}
                onClick={() => setIsShown(!isShown)}
              >
                {isShown ? 'Masquer' : 'Afficher'}
              </button>
            </div>
            {wrong && (
              <p id={`${id}wrong`} className="unlock__error" role="alert">
                {wrong}
              </p>
            )}
          </div>
          <button type="submit" disabled={isOpening}>
            {isOpening ? 'Ouverture…' : 'Ouvrir le réseau'}
          </button>
          {network === 'sample' ? (
            <button type="button" onClick={() => void api.session.leaveSample()}>
              Quitter le réseau d’exemple
            </button>
          ) : (
            <button type="button" onClick={onForgotten}>
              Mot de passe oublié
            </button>
          )}
        </form>
      </div>
    </main>
  );
}
