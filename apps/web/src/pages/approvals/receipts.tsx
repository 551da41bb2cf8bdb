import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import type { Investment } from '../../api/investments.js';
import { ReceiptView } from '../../money/receipt-view.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';

/** The proof of what was asked: opened on the page, since nobody decides on what they did not see. */
export function Receipts({ request }: { request: Investment }) {
  const text = useText();
  const formats = useFormats();
  const { receiptUrl, quoteUrl, purpose, kind, state, advance } = request;
  const proofs = [
    ...(receiptUrl ? [{ link: receiptUrl, label: text('receipt.of', { what: purpose }) }] : []),
    ...(quoteUrl ? [{ link: quoteUrl, label: text('receipt.quoteOf', { what: purpose }) }] : []),
    ...(advance?.receipts ?? [])
      .filter(({ settledOn, droppedOn }) => !settledOn && !droppedOn)
      .map(({ receiptUrl: link, description, amount }) => ({
        link,
        label: text('receipt.of', { what: `${description} (${formats.money(amount)})` }),
      })),
  ];
  if (proofs.length === 0)
    return kind === 'PURCHASE' && state !== 'DECLINED' ? <p>{text('receipt.none')}</p> : null;
  return proofs.map((proof) => <Proof key={proof.label} {...proof} />);
}

/** One proof, opened on the page. */
export function Proof({ link, label }: { link: string; label: string }) {
  const [isOpen, setOpen] = useState(false);
  const text = useText();
  return (
    <div>
      <Button
        variant="subtle"
        aria-expanded={isOpen}
        leftSection={<IconReceipt size={20} stroke={1.8} aria-hidden="true" />}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? text('receipt.hide') : label}
      </Button>
      {isOpen && <ReceiptView link={link} label={label} />}
    </div>
  );
}
