import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { notificationKinds } from '@/contracts/notification-kinds';
import { isWithin, minuteIn } from '@/lib/quiet-hours';
import { useTRPC } from '@/trpc/client';
import { useToast } from '@/ui/toast';
import { useViewer } from '../accounts/use-viewer';

/** Wall milliseconds between two that pop up. */
const pauseMs = 15_000;

/** What people did pops up for a moment, not in quiet hours and not in a flood; what characters do waits in the list. */
export function useTellNotification(): (event: { kind: string; byCharacters?: boolean | undefined }) => void {
  const t = useTranslations('notifications');
  const trpc = useTRPC();
  const show = useToast();
  const isSignedIn = useViewer() !== null;
  const { data: settings } = useQuery(trpc.notifications.settings.queryOptions(undefined, { enabled: isSignedIn }));
  const toldAt = useRef(0);
  return ({ kind, byCharacters }) => {
    const known = notificationKinds.find((one) => one === kind);
    const now = new Date();
    if (!known || byCharacters || !settings || now.getTime() - toldAt.current < pauseMs) return;
    if (settings.quiet && isWithin(settings.quiet, minuteIn(settings.timeZone, now))) return;
    toldAt.current = now.getTime();
    show(t(`toast.${known}`));
  };
}
