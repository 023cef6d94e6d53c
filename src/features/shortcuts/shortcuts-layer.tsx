'use client';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useDisplay } from '../preferences/use-display';
import { mayListen } from './may-listen';
import { runShortcut } from './run-shortcut';
import { matchShortcut } from './shortcuts';

// Opened rarely: nobody should wait for it.
const ShortcutsHelp = dynamic(() => import('./shortcuts-help').then((module) => module.ShortcutsHelp), { ssr: false });

/** wall milliseconds between two keys of one shortcut */
const togetherMs = 1_200;

/** Listens for single keys on every page; switched off in the settings (WCAG 2.1.4). */
export function ShortcutsLayer() {
  const router = useRouter();
  const [display] = useDisplay();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const typed = useRef<{ pending: string[]; at: number }>({ pending: [], at: 0 });
  const isOn = display?.shortcuts === 'on';
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Shift' || !mayListen(event)) return;
      const isTogether = event.timeStamp - typed.current.at < togetherMs;
      const { found, pending } = matchShortcut(isTogether ? typed.current.pending : [], event.key);
      typed.current = { pending, at: event.timeStamp };
      if (!found || (event.repeat && found !== 'next' && found !== 'previous')) return;
      event.preventDefault();
      runShortcut(found, { go: (path) => router.push(path), help: () => setIsHelpOpen(true) });
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn, router]);
  return isHelpOpen ? <ShortcutsHelp onClose={() => setIsHelpOpen(false)} /> : null;
}
