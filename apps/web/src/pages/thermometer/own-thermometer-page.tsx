import { Navigate } from '@tanstack/react-router';
import { useSignedIn } from '../../session/session-context.js';
import { ThermometerPage } from './thermometer-page.js';

/** The page that a member opens first. Who is no member in this cooperative has none. */
export function OwnThermometerPage() {
  const { viewer } = useSignedIn();
  if (!viewer.member) return <Navigate to="/" replace />;
  return <ThermometerPage key={viewer.member.id} memberId={viewer.member.id} reader="owner" />;
}
