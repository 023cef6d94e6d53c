'use client';
import { Link2, Send, Share2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PostView } from '@/contracts/views/posts';
import { shorten } from '@/lib/text';
import { Menu, MenuItem } from '@/ui/menu';
import { useToast } from '@/ui/toast';
import { useViewer } from '../accounts/use-viewer';
import { postPath } from '../paths';
import { useIsHydrated } from '../time/use-is-hydrated';
import { actionIcon, actionLook } from './action-look';

// Few open it: the feed does not wait for it.
const SendInMessage = dynamic(() => import('./send-in-message').then((module) => module.SendInMessage), { ssr: false });

const quoted = 120;

/** A link to copy, the device's own sharing where it has one, and a message to somebody here. */
export function ShareMenu({ post }: { post: PostView }) {
  const t = useTranslations('spread');
  const show = useToast();
  const viewer = useViewer();
  const isHydrated = useIsHydrated();
  const [isSending, setIsSending] = useState(false);
  const address = () => new URL(postPath(post.id), window.location.origin).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address());
      show(t('linkCopied'));
    } catch {
      show(t('linkNotCopied', { link: address() }), 'bad');
    }
  };
  const share = async () => {
    const title = t('shareTitle', { name: post.author.nickname });
    // Who closes the sheet changed their mind: that is no failure.
    await navigator.share({ title, text: shorten(post.text, quoted), url: address() }).catch(() => undefined);
  };
  const canShare = isHydrated && 'share' in navigator;
  return (
    <>
      <Menu
        trigger={
          <button type="button" aria-label={t('share')} className={actionLook('leaf')}>
            <Share2 aria-hidden="true" className={actionIcon} strokeWidth={1.8} />
          </button>
        }
      >
        <MenuItem icon={Link2} onSelect={() => void copy()}>
          {t('copyLink')}
        </MenuItem>
        {viewer && (
          <MenuItem icon={Send} onSelect={() => setIsSending(true)}>
            {t('sendInMessage')}
          </MenuItem>
        )}
        {canShare && (
          <MenuItem icon={Share2} onSelect={() => void share()}>
            {t('shareElsewhere')}
          </MenuItem>
        )}
      </Menu>
      {isSending && <SendInMessage address={address()} onClose={() => setIsSending(false)} />}
    </>
  );
}
