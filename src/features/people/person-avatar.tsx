import type { AuthorView } from '@/contracts/views/people';
import { Avatar } from '@/ui/avatar';

export function PersonAvatar({ person, size }: { person: AuthorView; size?: 'small' | 'medium' | 'large' }) {
  return (
    <Avatar username={person.username} name={person.nickname} url={person.avatarUrl} hasRing={person.isCharacter} size={size} />
  );
}
