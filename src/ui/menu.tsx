'use client';
import type { LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export function Menu({ trigger, children }: { trigger: ReactNode; children: ReactNode }) {
  return (
    // not modal: a modal menu would inject a style element for its scroll lock
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          className="z-50 min-w-44 animate-rise rounded-2xl border border-line bg-surface p-1.5 shadow-float"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

type MenuItemProps = { icon: LucideIcon; onSelect: () => void; isDangerous?: boolean; children: ReactNode };

export function MenuItem({ icon: Icon, onSelect, isDangerous = false, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item
      onSelect={onSelect}
      className={classNames(
        'flex min-h-10 cursor-pointer select-none items-center gap-3 rounded-xl px-3 text-sm outline-none data-[highlighted]:bg-sunk',
        isDangerous && 'text-danger data-[highlighted]:bg-danger-soft',
      )}
    >
      <Icon aria-hidden="true" className="size-4" />
      {children}
    </DropdownMenu.Item>
  );
}
