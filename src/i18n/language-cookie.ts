/** Set by the language switch, read by every request. */
export const languageCookie = 'kith-language';
