import type { SignalledThermometer } from '../../api/thermometer-signals.js';
import { signalGroups } from './signal-groups.js';

const thermometer = (memberName: string, ...codes: string[]): SignalledThermometer => ({
  memberId: memberName.toLowerCase(),
  memberName,
  balance: { amount: '100.00', currency: 'EUR' },
  signals: codes.map((code) => ({ code, message: `${code}.` })),
});

describe('signals about money', () => {
  it('stand by what they are about, the most pressing first, each with everybody whom it is about', () => {
    const groups = signalGroups([
      thermometer('Ali', 'CEILING_REACHED', 'ABOVE_BENEFIT_AVERAGE', 'ABOVE_BENEFIT_THIS_MONTH'),
      thermometer('Noor', 'BENEFIT_NORM_UNKNOWN'),
      thermometer('Wim', 'CEILING_AVERAGE_REACHED'),
      thermometer('Yara', 'SOMETHING_NEW'),
    ]);
    expect(groups.map(({ topic, members }) => [topic, members.map(({ memberName }) => memberName)])).toEqual([
      ['ABOVE_BENEFIT', ['Ali']],
      ['CEILING', ['Ali', 'Wim']],
      ['BENEFIT_NORM_UNKNOWN', ['Noor']],
      ['OTHER', ['Yara']],
    ]);
    expect(groups[0]!.members[0]!.messages).toEqual(['ABOVE_BENEFIT_AVERAGE.', 'ABOVE_BENEFIT_THIS_MONTH.']);
  });

  it('are none where there is nothing to talk about', () => {
    expect(signalGroups([])).toEqual([]);
  });
});
