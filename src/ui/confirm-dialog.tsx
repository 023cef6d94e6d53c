'use client';
import { AlertDialog } from 'radix-ui';
import { Button } from './button';
import { useFocusReturn } from './use-focus-return';

type ConfirmDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  text: string;
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
};

export function ConfirmDialog({ isOpen, onOpenChange, title, text, confirmLabel, cancelLabel, onConfirm }: ConfirmDialogProps) {
  const focusReturn = useFocusReturn();
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 bg-[#0b0f14]/55 backdrop-blur-[2px]" />
        <AlertDialog.Content
          {...focusReturn}
          className="fixed inset-x-4 bottom-4 z-50 mx-auto grid max-w-sm animate-rise gap-3 rounded-3xl border border-line bg-surface p-6 shadow-float sm:top-1/3 sm:bottom-auto"
        >
          <AlertDialog.Title className="font-display text-2xl leading-tight">{title}</AlertDialog.Title>
          <AlertDialog.Description className="text-ink-soft">{text}</AlertDialog.Description>
          <div className="mt-2 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button tone="quiet">{cancelLabel}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button tone="danger" onClick={onConfirm}>
                {confirmLabel}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
