import type { PictureSource } from '@/server/platform/imagery/image-maker';

const sources = { algorithmic: 'algorithmicMedia', trained: 'trainedAlgorithmicMedia' } as const satisfies Record<
  PictureSource,
  string
>;

/** XMP that says to machines that no camera took this picture: IPTC Photo Metadata Standard 2023.2, "Digital Source Type". */
export const machineMadeMark = (source: PictureSource): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/${sources[source]}"/></rdf:RDF></x:xmpmeta>`;
