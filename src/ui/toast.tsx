'use client';
import { X } from 'lucide-react';
import { Toast } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { classNames } from './class-names';

type Notice = { id: number; text: string; tone: 'good' | 'bad' };
type Show = (text: string, tone?: Notice['tone']) => void;

const ToastContext = createContext<Show>(() => {});

/** `show(text)`, `show(text, 'bad')` */
export const useToast = (): Show => useContext(ToastContext);

let lastId = 0;

type ToastProviderProps = { regionLabel: string; closeLabel: string; children: ReactNode };

export function ToastProvider({ regionLabel, closeLabel, children }: ToastProviderProps) {
  const [notices, setNotices] = useState<Notice[]>([]);
  const show = useCallback<Show>((text, tone = 'good') => {
    lastId += 1;
    const notice = { id: lastId, text, tone };
    setNotices((shown) => [...shown.slice(-2), notice]);
  }, []);
  const drop = (id: number) => setNotices((shown) => shown.filter((notice) => notice.id !== id));
  return (
    <ToastContext value={show}>
      <Toast.Provider label={regionLabel} duration={5000} swipeDirection="down">
        {children}
        {notices.map((notice) => (
          <Toast.Root
            key={notice.id}
            onOpenChange={(isOpen) => !isOpen && drop(notice.id)}
            className={classNames(
              'flex animate-rise items-center gap-3 rounded-2xl border px-4 py-3 shadow-float',
              notice.tone === 'good' ? 'border-leaf/40 bg-leaf-soft text-ink' : 'border-danger/40 bg-danger-soft text-ink',
            )}
          >
            <Toast.Description className="grow text-sm">{notice.text}</Toast.Description>
            <Toast.Close
              aria-label={closeLabel}
              className="grid size-7 shrink-0 place-items-center rounded-full hover:bg-surface/60"
            >
              <X aria-hidden="true" className="size-4" />
            </Toast.Close>
          </Toast.Root>
        ))}
        <Toast.Viewport
          label={regionLabel}
          className="fixed inset-x-4 bottom-24 z-[60] mx-auto grid max-w-sm gap-2 outline-none lg:bottom-6"
        />
      </Toast.Provider>
    </ToastContext>
  );
}
