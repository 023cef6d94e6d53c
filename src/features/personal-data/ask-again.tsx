'use client';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';

type AskAgainProps = {
  title: string;
  text: ReactNode;
  passwordLabel: string;
  confirmLabel: string;
  cancelLabel: string;
  isDanger?: boolean;
  isBusy: boolean;
  error: string | null;
  /** a word that has to be typed as well */
  typed?: { label: string; word: string };
  onConfirm: (password: string) => void;
  onClose: () => void;
};

/** A dear action: who acts gives the password once more, and where it cannot be undone types a word too. */
export function AskAgain({ title, text, typed, isDanger = false, isBusy, error, onConfirm, onClose, ...labels }: AskAgainProps) {
  const [password, setPassword] = useState('');
  const [word, setWord] = useState('');
  const isTyped = !typed || word.trim().toLowerCase() === typed.word.toLowerCase();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isTyped && password) onConfirm(password);
  };
  return (
    <Dialog isOpen onOpenChange={(isOpen) => isOpen || onClose()} title={title} closeLabel={labels.cancelLabel}>
      <form onSubmit={submit} className="grid grid-cols-1 gap-4 p-1">
        <div className="text-ink-soft">{text}</div>
        {typed && (
          <TextField
            label={typed.label}
            value={word}
            onChange={(event) => setWord(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        )}
        <TextField
          label={labels.passwordLabel}
          type="password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="current-password"
          error={error}
          required
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="quiet" onClick={onClose}>
            {labels.cancelLabel}
          </Button>
          <Button type="submit" tone={isDanger ? 'danger' : 'accent'} isBusy={isBusy} disabled={!isTyped || password === ''}>
            {labels.confirmLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
