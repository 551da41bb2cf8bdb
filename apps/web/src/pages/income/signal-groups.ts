import type { SignalledThermometer } from '../../api/thermometer-signals.js';

/** What signals are about, the most pressing first. */
export const signalTopics = ['ABOVE_BENEFIT', 'CEILING', 'BENEFIT_NORM_UNKNOWN', 'OTHER'] as const;
export type SignalTopic = (typeof signalTopics)[number];

/** A code that is newer than this app is told in the words that came with it. */
const topicOf = (code: string): SignalTopic =>
  signalTopics.find((topic) => code === topic || code.startsWith(`${topic}_`)) ?? 'OTHER';

export interface SignalGroup {
  topic: SignalTopic;
  /** By member number, as the server gave them. */
  members: { memberId: string; memberName: string; messages: string[] }[];
}

/** By what they are about, so that what it means is said once; a topic without anybody is left out. */
export function signalGroups(thermometers: readonly SignalledThermometer[]): SignalGroup[] {
  return signalTopics
    .map((topic) => ({
      topic,
      members: thermometers.flatMap(({ memberId, memberName, signals }) => {
        const messages = signals.filter(({ code }) => topicOf(code) === topic).map(({ message }) => message);
        return messages.length > 0 ? [{ memberId, memberName, messages }] : [];
      }),
    }))
    .filter(({ members }) => members.length > 0);
}
