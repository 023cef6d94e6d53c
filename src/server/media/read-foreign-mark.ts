// Marks of others that a picture was made by a machine are read before drawing it anew takes them away, and written back.
import sharp from 'sharp';
import { type AigcLabel, machineSources, markXmp } from './machine-made-mark';

/** XMP, EXIF, PNG texts and C2PA manifests all hold these as plain bytes; compressed ones are in what sharp unpacks. */
const sourcePattern = new RegExp(`digitalsourcetype/(${machineSources.join('|')})`, 'i');
const aigcPattern = /AIGC.{0,80}?(\{.{0,1000}?Label.{0,1000}?\})/s;

/**
 * The XMP to keep with a picture that says of itself that a machine made it; null when it says no such thing. Only the label and the
 * ids of its producer are kept, never what else stood beside them.
 */
export async function readForeignMark(bytes: Uint8Array): Promise<string | null> {
  const text = await markedText(bytes);
  const aigc = aigcOf(text);
  const named = sourcePattern.exec(text)?.[1]?.toLowerCase();
  const source = machineSources.find((known) => known.toLowerCase() === named);
  if (!aigc && !source) return null;
  const suspected: AigcLabel = { Label: '2', ContentProducer: '', ProduceID: '', ContentPropagator: 'Kith', PropagateID: '' };
  return markXmp({ source: source ?? 'trainedAlgorithmicMedia', aigc: aigc ?? suspected });
}

async function markedText(bytes: Uint8Array): Promise<string> {
  const { xmp, exif, comments } = await sharp(bytes, { failOn: 'none', limitInputPixels: false })
    .metadata()
    .catch(() => ({ xmp: undefined, exif: undefined, comments: undefined }));
  const texts = (comments ?? []).map(({ keyword, text }) => `${keyword} ${text}`);
  const parts = [xmp, exif, bytes].map((part) => (part ? Buffer.from(part).toString('latin1') : ''));
  return [...parts, ...texts].join('\n');
}

function aigcOf(text: string): AigcLabel | null {
  const found = aigcPattern.exec(text)?.[1];
  if (!found) return null;
  const plain = found.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('\\"', '"');
  const value = (name: string) => new RegExp(`"${name}"\\s*:\\s*"?([^",}]{0,200})`).exec(plain)?.[1]?.trim() ?? '';
  const label = value('Label');
  if (label !== '1' && label !== '2' && label !== '3') return null;
  return {
    Label: label,
    ContentProducer: value('ContentProducer'),
    ProduceID: value('ProduceID'),
    ContentPropagator: value('ContentPropagator') || 'Kith',
    PropagateID: value('PropagateID'),
  };
}
