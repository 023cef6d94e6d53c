/** The names of the two fields of a form that sets a password. */
export const newPasswordNames = { password: 'password', repeated: 'repeated' } as const;

/** The password that a form sets; null when its repetition is another one. */
export function newPasswordOf(form: FormData): string | null {
  const password = String(form.get(newPasswordNames.password) ?? '');
  return password === String(form.get(newPasswordNames.repeated) ?? '') ? password : null;
}
