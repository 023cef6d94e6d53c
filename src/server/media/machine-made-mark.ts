// What says to machines that no camera took a picture: IPTC Photo Metadata Standard 2023.2 ("Digital Source Type") and the JSON named
// AIGC of GB 45438-2025, both in XMP.

/** Of IPTC's vocabulary, those that mean "made or completed by a machine". */
export const machineSources = ['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia', 'algorithmicMedia'] as const;
export type MachineSource = (typeof machineSources)[number];

/** Label: 1 made by a machine, 2 possibly, 3 suspected (GB 45438-2025, annex E). */
export type AigcLabel = {
  Label: '1' | '2' | '3';
  ContentProducer: string;
  ProduceID: string;
  ContentPropagator: string;
  PropagateID: string;
};

type Mark = { source: MachineSource; aigc: AigcLabel };

const sources = { algorithmic: 'algorithmicMedia', trained: 'trainedAlgorithmicMedia' } as const;

/** The mark of a picture that Kith made; `id` is the picture's. */
export const machineMadeMark = ({ source, id }: { source: keyof typeof sources; id: string }): string =>
  markXmp({
    source: sources[source],
    aigc: { Label: '1', ContentProducer: 'Kith', ProduceID: id, ContentPropagator: 'Kith', PropagateID: id },
  });

/** A mark as XMP. */
export function markXmp({ source, aigc }: Mark): string {
  const label = JSON.stringify({ ...aigc, ReservedCode1: '', ReservedCode2: '' }).replace(
    /[&<>"]/g,
    (sign) => entities[sign] ?? '',
  );
  return (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""' +
    ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"' +
    ` Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/${source}" TC260:AIGC="${label}"/></rdf:RDF></x:xmpmeta>`
  );
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
