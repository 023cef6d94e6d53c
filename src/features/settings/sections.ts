// The order of the settings. A subject adds its file `<name>-section.tsx` and one line here; a group without sections is not shown.
import type { LucideIcon } from 'lucide-react';
import { Bell, Database, Eye, KeyRound, Palette, UserRound } from 'lucide-react';
import type { ComponentType } from 'react';
import { ReachSection } from '../channels/reach-section';
import { NotificationsSection } from '../notifications/settings-section';
import { BlockedSection, MutedSection } from '../safety/people-section';
import { WordsSection } from '../safety/words-section';
import { AgeSection } from './age-section';
import { AppearanceSection } from './appearance-section';
import { CopySection } from './copy-section';
import { LeaveSection } from './leave-section';
import { MailSection } from './mail-section';
import { MemorySection } from './memory-section';
import { MessagesSection } from './messages-section';
import { PasskeysSection } from './passkeys-section';
import { PasswordSection } from './password-section';
import { ProfileSection } from './profile-section';
import { ProvidersSection } from './providers-section';
import { ReadingSection } from './reading-section';
import { SafetySection } from './safety-section';
import { SecondFactorSection } from './second-factor-section';
import { SessionsSection } from './sessions-section';
import { TokensSection } from './tokens-section';

export type GroupName = 'account' | 'security' | 'privacy' | 'notifications' | 'appearance' | 'data';
type Group = { name: GroupName; icon: LucideIcon; sections: readonly ComponentType[] };

export const groups: readonly Group[] = [
  { name: 'account', icon: UserRound, sections: [ProfileSection, AgeSection] },
  {
    name: 'security',
    icon: KeyRound,
    sections: [
      PasswordSection,
      PasskeysSection,
      ProvidersSection,
      MailSection,
      SecondFactorSection,
      SessionsSection,
      TokensSection,
    ],
  },
  {
    name: 'privacy',
    icon: Eye,
    sections: [MessagesSection, MemorySection, BlockedSection, MutedSection, WordsSection, SafetySection],
  },
  { name: 'notifications', icon: Bell, sections: [NotificationsSection, ReachSection] },
  { name: 'appearance', icon: Palette, sections: [AppearanceSection, ReadingSection] },
  { name: 'data', icon: Database, sections: [CopySection, LeaveSection] },
];
