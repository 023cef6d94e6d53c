'use client';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ConversationView } from '@/contracts/views/messages';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { AiBadge } from '../people/ai-badge';
import { PersonAvatar } from '../people/person-avatar';

/** The conversations that one has, to send the address of a post into one of them. */
export function SendInMessage({ address, onClose }: { address: string; onClose: () => void }) {
  const t = useTranslations('spread');
  const trpc = useTRPC();
  const query = useInfiniteQuery(trpc.messages.conversations.infiniteQueryOptions({}, nextPage));
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('sendInMessage')} closeLabel={t('close')}>
      <EndlessList
        query={query}
        items={itemsOf(query.data)}
        keyOf={(conversation) => conversation.id}
        renderItem={(conversation) => <Receiver conversation={conversation} address={address} onSent={onClose} />}
        skeleton={<Skeleton className="h-14 w-full rounded-2xl" />}
        empty={{ icon: MessagesSquare, title: t('nobodyToSendTo'), text: t('nobodyToSendToText') }}
        label={t('sendTo')}
        className="grid grid-cols-1 gap-1"
      />
    </Dialog>
  );
}

type ReceiverProps = { conversation: ConversationView; address: string; onSent: () => void };

function Receiver({ conversation: { id, other, title }, address, onSent }: ReceiverProps) {
  const t = useTranslations('spread');
  const trpc = useTRPC();
  const show = useToast();
  const errorText = useErrorText();
  // One for each time the dialog is open: a second click sends nothing twice.
  const [clientId] = useState(() => crypto.randomUUID());
  const name = title ?? other.nickname;
  const { mutate, isPending } = useMutation(
    trpc.messages.send.mutationOptions({
      onSuccess: () => {
        show(t('sentTo', { name }));
        onSent();
      },
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  return (
    <div className="flex items-center gap-3 rounded-2xl px-1 py-2">
      <PersonAvatar person={other} />
      <span className="flex min-w-0 grow items-center gap-1.5">
        <span className="truncate font-medium">{name}</span>
        {title === null && other.isCharacter && <AiBadge />}
      </span>
      <Button
        tone="quiet"
        size="small"
        isBusy={isPending}
        aria-label={t('sendToName', { name })}
        onClick={() => mutate({ conversationId: id, text: address, clientId })}
      >
        {t('send')}
      </Button>
    </div>
  );
}
