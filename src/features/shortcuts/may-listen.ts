const writing = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';
const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [role="slider"], [role="radiogroup"]';

/** Keys belong to what one types into, to what lies above the page, and to the browser, before they are shortcuts. */
export function mayListen(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const { target } = event;
  if (target instanceof Element && (target.closest(writing) || target.closest(overlays))) return false;
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') === null;
}
