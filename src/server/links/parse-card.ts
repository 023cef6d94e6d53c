import { Parser } from 'htmlparser2';
import { shorten, visibleText } from '@/lib/text';

export type CardText = { title: string; description: string; siteName: string };

const lengths = { title: 200, description: 400, siteName: 100 } as const;
const wanted = {
  title: ['og:title', 'twitter:title', '<title>'],
  description: ['og:description', 'twitter:description', 'description'],
  siteName: ['og:site_name', 'application-name'],
} as const satisfies Record<keyof CardText, readonly string[]>;

/** What a page says about itself in its head, as plain text of ours; empty where it says nothing. Never throws, whatever the page. */
export function parseCard(html: string): CardText {
  const said = new Map<string, string>();
  let isInTitle = false;
  const note = (name: string, text: string) => said.set(name, (said.get(name) ?? '') + text);
  const parser = new Parser({
    onopentag(tag, { property, name, content }) {
      if (tag === 'title') isInTitle = !said.has('<title>');
      // What stands in the body is somebody's words, not the page's own.
      if (tag === 'body') parser.pause();
      const key = (property ?? name ?? '').toLowerCase();
      if (tag === 'meta' && key && content && !said.has(key)) note(key, content);
    },
    ontext: (text) => isInTitle && note('<title>', text),
    onclosetag: (tag) => {
      if (tag === 'title') isInTitle = false;
    },
  });
  parser.write(html);
  const first = (field: keyof CardText) => {
    const name = wanted[field].find((each) => said.get(each)?.trim());
    return plain(said.get(name ?? '') ?? '', lengths[field]);
  };
  return { title: first('title'), description: first('description'), siteName: first('siteName') };
}

const plain = (text: string, max: number) => shorten(visibleText(text).replace(/\s+/g, ' ').trim(), max);
