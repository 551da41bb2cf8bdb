import { createRootRoute, createRoute, Navigate, Outlet } from '@tanstack/react-router';
import { useSignedIn } from '../session/session-context.js';
import { startPageOf } from '../session/start-page.js';
import { SignedInGate } from '../shell/signed-in-gate.js';

/** What every page hangs under. */
export const root = createRootRoute({ component: Outlet });

/** What every page of somebody hangs under: it shows the way in first. */
export const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedInGate });

export const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: function StartPage() {
    return <Navigate to={startPageOf(useSignedIn().viewer)} replace />;
  },
});
