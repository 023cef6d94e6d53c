'use client';
import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { Menu } from '@/ui/menu';
import { useViewer } from '../accounts/use-viewer';
import type { Reportable } from './report-dialog';
import { useSafetyItems } from './safety-items';

type SafetyMenuProps = {
  person: { username: string; nickname: string; isBlockedByMe?: boolean; isMutedByMe?: boolean };
  of: Reportable;
  /** what the button is called where the menu is about more than the person */
  label?: string;
  className?: string;
};

/** What one can do about somebody, or about something of theirs; for the signed in. */
export function SafetyMenu(props: SafetyMenuProps) {
  return useViewer() ? <SignedInMenu {...props} /> : null;
}

function SignedInMenu({ person, of, label, className = '-m-2 size-9' }: SafetyMenuProps) {
  const t = useTranslations('safety');
  const { items, dialogs } = useSafetyItems(person, of);
  return (
    <>
      <Menu
        trigger={
          <Button tone="plain" size="icon" aria-label={label ?? t('more', { name: person.nickname })} className={className}>
            <Ellipsis aria-hidden="true" className="size-5" />
          </Button>
        }
      >
        {items}
      </Menu>
      {dialogs}
    </>
  );
}
