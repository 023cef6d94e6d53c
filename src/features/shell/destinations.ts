import {
  Bell,
  Bookmark,
  Building2,
  House,
  type LucideIcon,
  MessageCircle,
  Search,
  Settings,
  ShieldCheck,
  SlidersHorizontal,
  UserRound,
  UsersRound,
} from 'lucide-react';

type Destination = {
  name:
    | 'home'
    | 'search'
    | 'town'
    | 'messages'
    | 'notifications'
    | 'me'
    | 'bookmarks'
    | 'settings'
    | 'control'
    | 'characters'
    | 'moderation';
  href:
    | '/'
    | '/search'
    | '/town'
    | '/messages'
    | '/notifications'
    | '/profile'
    | '/bookmarks'
    | '/settings'
    | '/admin/world'
    | '/admin/characters'
    | '/moderation';
  icon: LucideIcon;
};

export const destinations: Destination[] = [
  { name: 'home', href: '/', icon: House },
  { name: 'town', href: '/town', icon: Building2 },
  { name: 'messages', href: '/messages', icon: MessageCircle },
  { name: 'notifications', href: '/notifications', icon: Bell },
  { name: 'me', href: '/profile', icon: UserRound },
];

/** In the rail at a desk, in the bar above on a phone: the thumb has five already. */
export const searchPage: Destination = { name: 'search', href: '/search', icon: Search };

/** Of one's own; on a phone the way leads over the profile. */
export const bookmarksPage: Destination = { name: 'bookmarks', href: '/bookmarks', icon: Bookmark };

export const settingsPage: Destination = { name: 'settings', href: '/settings', icon: Settings };

export const controlRoom: Destination = { name: 'control', href: '/admin/world', icon: SlidersHorizontal };

export const charactersDesk: Destination = { name: 'characters', href: '/admin/characters', icon: UsersRound };

export const moderationDesk: Destination = { name: 'moderation', href: '/moderation', icon: ShieldCheck };

export function isAt(pathname: string, href: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}
