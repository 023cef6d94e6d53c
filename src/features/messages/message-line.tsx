'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { MessageView } from '@/contracts/views/messages';
import { classNames } from '@/ui/class-names';
import { ImageGrid } from '../images/image-grid';
import { PersonName } from '../people/person-name';
import { AboutLine } from './about-line';
import { MessageBubble } from './bubble';
import { MessageMenu } from './message-menu';
import { NoticeLine } from './notice-line';

type MessageLineProps = { message: MessageView; isLinked: boolean; showsSender: boolean };

/** One message with its sender, where several may be, and what can be done with it. What is out of sight is not laid out. */
export function MessageLine({ message, isLinked, showsSender }: MessageLineProps) {
  const { isMine, notice, seq } = message;
  if (notice) return <NoticeLine notice={notice} />;
  return (
    <div id={`message-${seq}`} className="grid grid-cols-1 gap-0.5 [contain-intrinsic-size:auto_3rem] [content-visibility:auto]">
      {showsSender && <PersonName person={message.sender} className="px-2 pt-1 text-sm" />}
      <div className={classNames('group/line flex gap-1', isMine && 'flex-row-reverse')}>
        {message.isDeleted ? <Tombstone message={message} /> : <Said message={message} isLinked={isLinked} />}
        <MessageMenu message={message} />
      </div>
    </div>
  );
}

function Tombstone({ message: { isMine, isRemoved } }: { message: MessageView }) {
  const t = useTranslations('messages');
  const safety = useTranslations('safety');
  return (
    <p className="w-fit rounded-3xl border border-line border-dashed px-4 py-2 text-ink-soft text-sm italic">
      {t(isRemoved ? 'wasRemoved' : isMine ? 'youDeleted' : 'wasDeleted')}
      {isRemoved && isMine && (
        <>
          {' '}
          <Link href="/safety" className="text-leaf not-italic underline">
            {safety('seeWhy')}
          </Link>
        </>
      )}
    </p>
  );
}

/** Its images above its words; either may be missing. */
function Said({ message, isLinked }: { message: MessageView; isLinked: boolean }) {
  const t = useTranslations('messages');
  const { images, text, isMine, sender, about } = message;
  const isBare = images.length === 0;
  return (
    <div className={classNames('grid min-w-0 max-w-[82%] gap-1', isMine ? 'justify-items-end' : 'justify-items-start')}>
      {about && <AboutLine about={about} />}
      {!isBare && (
        <div className="w-72 max-w-full">
          <ImageGrid images={images} altOf={({ alt }) => alt || t('imageBy', { name: sender.nickname })} />
        </div>
      )}
      {(isBare || text !== '') && <MessageBubble message={message} isLinked={isLinked} />}
    </div>
  );
}
