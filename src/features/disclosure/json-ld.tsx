/** A block of data in the page: browsers never run it, so it needs no nonce. */
export function JsonLd({ of }: { of: object }) {
  // Nothing in it may end the element.
  const json = JSON.stringify(of).replace(/</g, '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose "<" are escaped; React would turn its quotes into entities
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
