'use client';
import { useTranslations } from 'next-intl';
import type { ConversationView, MessageView } from '@/contracts/views/messages';
import { receiptOf } from './receipt-of';

/** Below the newest message of one's own: sent, delivered, read. */
export function ReceiptLine({ message, conversation }: { message: MessageView; conversation: ConversationView }) {
  const t = useTranslations('messages');
  const { state, readBy } = receiptOf(message, conversation.receipts);
  const text = state === 'read' && conversation.group ? t('receipts.readBy', { count: readBy }) : t(`receipts.${state}`);
  return <p className="justify-self-end px-2 text-ink-soft text-xs">{text}</p>;
}
