const whole = /<(think|thinking|thought|reasoning)>[\s\S]*?<\/\1>/gi;
const unended = /<(?:think|thinking|thought|reasoning)>[\s\S]*$/i;
// Some servers send the thoughts without their opening tag: the prompt's template had it.
const unbegun = /^[\s\S]*<\/(?:think|thinking|thought|reasoning)>/i;

/** A model's text without what it thought aloud: blocks in tags, also one that never ends or never began. */
export const withoutThoughts = (text: string): string => text.replace(whole, '').replace(unended, '').replace(unbegun, '');
