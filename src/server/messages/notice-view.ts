import { type NoticeKind, type NoticeView, noticeKinds } from '@/contracts/views/messages';

const known = new Map<string, NoticeKind>(noticeKinds.map((kind) => [kind, kind]));

/** Null for a message that somebody wrote. */
export function noticeView({
  kind,
  ...rest
}: {
  kind: string | null;
  by: string;
  target: string;
  title: string;
}): NoticeView | null {
  const notice = known.get(kind ?? '');
  return notice ? { kind: notice, ...rest } : null;
}
