// Kith: how far one choice reaches. Three steps are about a morning; after five hours one thinks anew whatever was meant.
export const intentions = { steps: 3, longest: 300, waitAtMost: 55 };
