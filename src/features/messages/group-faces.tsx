import type { AuthorView } from '@/contracts/views/people';
import { PersonAvatar } from '../people/person-avatar';

/** Two faces, one behind the other, stand for a group. */
export function GroupFaces({ faces }: { faces: readonly AuthorView[] }) {
  return (
    <span aria-hidden="true" className="flex shrink-0 -space-x-4">
      {faces.slice(0, 2).map((person) => (
        <PersonAvatar key={person.id} person={person} />
      ))}
    </span>
  );
}
