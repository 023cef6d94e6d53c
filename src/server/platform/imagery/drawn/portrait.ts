import type { PictureScene } from '@/contracts/picture-scene';
import { clothColours, figure } from './figure';
import { circle, createSheet, darker, lighter, mix, placed, rect } from './svg';

/** One person from head to foot before a plain ground in its own colours: what other pictures refer to. */
export function drawPortrait({ people, seed }: PictureScene, { width, height }: { width: number; height: number }): string {
  const [person] = people;
  if (!person) throw new RangeError('A portrait needs one person');
  const sheet = createSheet(width, height, seed);
  const own = mix(clothColours[person.look.top], '#f3ead8', 0.68);
  const ground = rect(0, 0, [width, height], {
    fill: sheet.linear([
      [0, lighter(own, 0.35)],
      [0.78, own],
      [0.781, darker(own, 0.14)],
      [1, darker(own, 0.24)],
    ]),
  });
  const halo =
    circle(width / 2, 400, { r: 330, fill: lighter(own, 0.45), opacity: 0.75 }) +
    circle(width / 2, 400, { r: 262, fill: lighter(own, 0.7), opacity: 0.6 });
  const body = placed(
    figure(
      { ...person, emotion: person.emotion === 'neutral' ? 'happy' : person.emotion },
      { isCold: false, hasUmbrella: false },
      Math.floor(sheet.chance('pose') * 3),
    ),
    width / 2,
    950,
    1.78,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${sheet.definitions()}${ground}${halo}${body}</svg>`;
}
