import type { MessageView, ReceiptView } from '@/contracts/views/messages';

export type Receipt = { state: 'sent' | 'delivered' | 'read'; readBy: number };

/** How far a message got: read once anybody has read it, delivered once everybody who shows it has it. */
export function receiptOf({ seq }: Pick<MessageView, 'seq'>, receipts: readonly ReceiptView[]): Receipt {
  const readBy = receipts.filter((receipt) => receipt.readSeq >= seq).length;
  if (readBy > 0) return { state: 'read', readBy };
  const isEverywhere = receipts.length > 0 && receipts.every((receipt) => receipt.deliveredSeq >= seq);
  return { state: isEverywhere ? 'delivered' : 'sent', readBy };
}
