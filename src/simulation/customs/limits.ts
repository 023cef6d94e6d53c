// Kith. How many situations a character keeps a choice for (the last ones met), how much of a reason, what part of the day counts as the
// same hour, and how often one thinks anew although one has a custom: three times in ten, so that habits can change.
export const customRules = { kept: 40, reasonLength: 80, bandMinutes: 240, askedAnyway: 0.3 };
