import en from '../../messages/en.json';
import zh from '../../messages/zh.json';

/** Every text of the interface, for those few places that show both languages at once. */
export const catalogues = { en, zh };
