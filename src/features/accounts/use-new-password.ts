import { useState } from 'react';
import { newPasswordOf } from './new-password';

/** Reads `NewPasswordFields` when their form is sent and remembers whether to complain that the two differ. */
export function useNewPassword() {
  const [doDiffer, setDoDiffer] = useState(false);
  const read = (form: HTMLFormElement): string | null => {
    const password = newPasswordOf(new FormData(form));
    setDoDiffer(password === null);
    return password;
  };
  return { doDiffer, read };
}
