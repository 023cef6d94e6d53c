'use client';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { buttonLook } from './button';
import { useFocusReturn } from './use-focus-return';

type DialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: ReactNode;
  closeLabel: string;
  children: ReactNode;
};

/** Something to read above the page: a sheet from below on a phone, a card in the middle at a desk. Escape closes it. */
export function Dialog({ isOpen, onOpenChange, title, closeLabel, children }: DialogProps) {
  const focusReturn = useFocusReturn();
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 bg-[#0b0f14]/55 backdrop-blur-[2px]" />
        <Radix.Content
          {...focusReturn}
          aria-describedby={undefined}
          className="fixed inset-x-3 bottom-3 z-50 mx-auto grid max-h-[85dvh] max-w-lg animate-rise grid-rows-[auto_minmax(0,1fr)] gap-3 rounded-3xl border border-line bg-surface p-5 shadow-float sm:top-[8dvh] sm:bottom-auto"
        >
          <div className="flex items-start gap-3">
            <Radix.Title className="min-w-0 grow font-display text-2xl leading-tight">{title}</Radix.Title>
            <Radix.Close aria-label={closeLabel} className={buttonLook({ tone: 'plain', size: 'icon' })}>
              <X aria-hidden="true" className="size-5" />
            </Radix.Close>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <div tabIndex={0} className="overflow-y-auto overscroll-contain">
            {children}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
