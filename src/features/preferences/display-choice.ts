// How this browser shows Kith. In a cookie, so that the server sends the first page as it should look.

export const textSizes = ['normal', 'large', 'larger'] as const;
export const motions = ['system', 'reduced'] as const;
const switches = ['on', 'off'] as const;

export type DisplayChoice = {
  textSize: (typeof textSizes)[number];
  motion: (typeof motions)[number];
  shortcuts: (typeof switches)[number];
};

export const displayCookie = 'kith-display';
const yearInSeconds = 31_536_000;

export const writeDisplay = ({ textSize, motion, shortcuts }: DisplayChoice) => `${textSize}.${motion}.${shortcuts}`;

/** From "large.reduced.off"; whatever is missing or wrong is as it is for everybody. */
export function readDisplay(text: string | undefined): DisplayChoice {
  const [textSize, motion, shortcuts] = (text ?? '').split('.');
  return {
    textSize: textSizes.find((each) => each === textSize) ?? 'normal',
    motion: motions.find((each) => each === motion) ?? 'system',
    shortcuts: switches.find((each) => each === shortcuts) ?? 'on',
  };
}

export const displayCookieOf = (choice: DisplayChoice) =>
  `${displayCookie}=${writeDisplay(choice)}; path=/; max-age=${yearInSeconds}; samesite=lax`;

/** What the root element says of the choice, for styles and for scripts. */
export const displayMarks = (choice: DisplayChoice) => ({
  display: writeDisplay(choice),
  textSize: choice.textSize,
  motion: choice.motion,
});
