'use client';
import { createContext, type ReactNode, useContext, useState } from 'react';

type Held = readonly [token: string, setToken: (token: string) => void];

const TokenContext = createContext<Held>(['', () => undefined]);

/** One token for all calls of the page; nowhere else but in this state, so gone when the page is left. */
export function TokenOfPage({ children }: { children: ReactNode }) {
  const held = useState('');
  return <TokenContext value={held}>{children}</TokenContext>;
}

export const useTokenOfPage = (): Held => useContext(TokenContext);
