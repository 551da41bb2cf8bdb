import { useQuery } from 'urql';
import { explainPostingQuery, type PostingExplanation } from '../../api/journal.js';
import { Dialog } from '../../form/dialog.js';
import { Answer } from '../../shell/answer.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import classes from './books.module.css';

export interface ExplainDialogProps {
  entryId: string;
  line: number;
  onClose(): void;
}

/** Where a euro came from: the document, the rule, the agreement behind it, and who booked it when. */
export function ExplainDialog({ entryId, line, onClose }: ExplainDialogProps) {
  const asked = useQuery({ query: explainPostingQuery, variables: { entryId, line } });
  const text = useText();
  return (
    <Dialog title={text('explain.title')} asksFirst={false} onClose={onClose}>
      <Answer asked={asked}>{({ explainPosting }) => <Explained explanation={explainPosting} />}</Answer>
    </Dialog>
  );
}

function Explained({ explanation }: { explanation: PostingExplanation }) {
  const text = useText();
  const formats = useFormats();
  const { posting, source, policy, recordedByName, recordedAt, reversedBy, reverses, on } = explanation;
  const amount = posting.debit ?? posting.credit;
  const facts: [string, string][] = [
    [text('books.account'), `${posting.accountNumber} ${posting.accountName}`],
    ...(amount
      ? [[text(posting.debit ? 'books.debit' : 'books.credit'), formats.money(amount)] as [string, string]]
      : []),
    [text('explanation.on'), formats.date(on)],
    [text('explain.source'), source ? source.label : text('explain.noSource')],
    [text('explanation.rule'), posting.rule],
    ...(posting.rate !== null && posting.base
      ? [
          [
            text('explanation.rate'),
            text('books.rateOf', { rate: formats.rate(posting.rate), base: formats.money(posting.base) }),
          ] as [string, string],
        ]
      : []),
    ...(policy
      ? [
          [
            text('explain.policy'),
            text('explain.policySays', {
              from: formats.date(policy.validFromOn),
              by: policy.decidedBy,
              on: formats.date(policy.decidedOn),
            }),
          ] as [string, string],
        ]
      : []),
    [
      text('explain.who'),
      text('explain.whoWhen', {
        name: recordedByName || text('explain.system'),
        moment: formats.moment(recordedAt),
      }),
    ],
    ...[
      reversedBy && (['explain.reversedBy', reversedBy] as const),
      reverses && (['explain.reverses', reverses] as const),
    ]
      .filter((one) => one !== null)
      .map(([key, { sequence, reference, on: day }]): [string, string] => [
        text(key),
        `${formats.number(sequence)} · ${reference} · ${formats.date(day)}`,
      ]),
    [text('explain.request'), explanation.requestId],
  ];
  return (
    <dl className={classes.explained}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
