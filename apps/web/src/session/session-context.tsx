import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { Provider as ClientProvider } from 'urql';
import type { Session, SessionSnapshot, SignedIn } from './session.js';

const SessionContext = createContext<Session | null>(null);
const SignedInContext = createContext<SignedIn | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

export function useSessionSnapshot(): SessionSnapshot {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}

/** Everything below reads as this account in this cooperative. */
export function SignedInProvider({ signedIn, children }: { signedIn: SignedIn; children: ReactNode }) {
  return (
    <SignedInContext value={signedIn}>
      <ClientProvider value={signedIn.client}>{children}</ClientProvider>
    </SignedInContext>
  );
}

export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('useSignedIn is for pages behind the sign-in');
  return signedIn;
}

/** Null where the visitor has not signed in. */
export const useMaybeSignedIn = (): SignedIn | null => useContext(SignedInContext);
