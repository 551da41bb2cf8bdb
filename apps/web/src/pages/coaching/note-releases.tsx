import { releaseNotes, revokeNoteRelease, type NoteRelease } from '../../api/note-release.js';
import { OneTap } from '../../form/one-tap.js';
import { useSend } from '../../form/use-send.js';
import parts from '../../member/part.module.css';
import { Section } from '../../member/section.js';
import { useSignedIn } from '../../session/session-context.js';
import { may, permissions } from '../../session/start-page.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';

export interface NoteReleasesProps {
  member: { id: string; coach: { id: string; name: string } | null };
  releases: readonly NoteRelease[];
  retry(): void;
}

/** Whether the coach of today may read what earlier coaches noted; only the member opens and closes it. */
export function NoteReleases({ member, releases, retry }: NoteReleasesProps) {
  const { viewer } = useSignedIn();
  const send = useSend();
  const text = useText();
  const formats = useFormats();
  const { coach } = member;
  const current = releases.find((one) => one.revokedOn === null && one.coach.id === coach?.id);
  const decides = may(viewer, permissions.releaseNotes);
  if (!coach) return null;
  const change = () =>
    current
      ? send(revokeNoteRelease, { input: { noteReleaseId: current.id } })
      : send(releaseNotes, { input: { memberId: member.id, coachId: coach.id } });
  return (
    <Section
      title={text('release.title')}
      acts={
        decides && (
          <OneTap
            variant="default"
            label={text(current ? 'release.revoke' : 'release.release', { name: coach.name })}
            send={change}
            onDone={retry}
          />
        )
      }
    >
      <p>
        {current
          ? text('release.open', { name: coach.name, date: formats.date(current.releasedOn) })
          : text('release.closed', { name: coach.name })}
      </p>
      <p className={parts.about}>{text(decides ? 'release.leadOwn' : 'release.lead')}</p>
    </Section>
  );
}
