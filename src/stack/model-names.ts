/** The one model of the local model server. */
export const SCRIPTED_MODEL = 'kith-scripted';
