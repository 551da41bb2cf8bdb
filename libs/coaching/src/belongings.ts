import { declareBelongings } from '#membership';

// what was written is sealed with the member's own key: under another it cannot be read
declareBelongings('MERGE_REFUSED_NOTES', [
  'agreement',
  'coaching_session',
  'goal',
  'group_attendance',
  'learning_comment',
  'learning_mark',
  'measurement',
  'milestone',
  'note_release',
  'safety_concern',
]);
