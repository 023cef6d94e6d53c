import { useRef } from 'react';

/** What had the focus when the dialog opened. A menu goes as its dialog comes: then it is the button of the menu. */
function openerNow(): HTMLElement | null {
  const { activeElement } = document;
  const menu = activeElement?.closest('[role="menu"]');
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : activeElement;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}

/** Handlers for the content of a dialog that is opened by state, not by a trigger: when it closes, the focus is where it was. */
export function useFocusReturn() {
  const opener = useRef<HTMLElement | null>(null);
  return {
    onOpenAutoFocus: () => {
      opener.current = openerNow();
    },
    onCloseAutoFocus: (event: Event) => {
      if (!opener.current) return;
      // Without a trigger Radix would leave the focus nowhere.
      event.preventDefault();
      // Who moved the focus on purpose (to what the dialog made) keeps it there.
      const { activeElement } = document;
      if (activeElement && activeElement !== document.body) return;
      opener.current.focus({ preventScroll: true });
    },
  };
}
