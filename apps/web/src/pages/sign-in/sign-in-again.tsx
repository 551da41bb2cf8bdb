import { Dialog } from '../../form/dialog.js';
import { useSession } from '../../session/session-context.js';
import { useText } from '../../text/use-text.js';
import { SignInForm } from './sign-in-form.js';

/** Over the page on which the session ended. Closing it gives up what was typed there. */
export function SignInAgain() {
  const session = useSession();
  const text = useText();
  return (
    <Dialog title={text('signIn.again')} onClose={() => session.giveUp()} asksFirst={false}>
      <SignInForm hasExpired />
    </Dialog>
  );
}
