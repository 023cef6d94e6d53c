import type { PictureScene } from '@/contracts/picture-scene';
import { figure, selfieBust } from './figure';
import { lightOf } from './light';
import { drawOutdoors } from './outdoors';
import { drawPortrait } from './portrait';
import { drawRoom } from './rooms';
import { drawSight } from './sights';
import { drawSky } from './sky';
import { createSheet, ellipse, group, mix, placed, rect, type Sheet } from './svg';
import { thing } from './things';
import { drawWeather } from './weather';

export const photoSize = { width: 1024, height: 768 } as const;
export const portraitSize = { width: 768, height: 1024 } as const;
const horizon = 396;
const coatBelow = 12;

/** The picture of a scene as SVG: the same scene gives the same text. No fonts, nothing from outside. */
export function composePicture(scene: PictureScene): string {
  if (scene.framing === 'portrait') return drawPortrait(scene, portraitSize);
  // The place looks the same in every photo of it; clouds and people do not.
  const place = createSheet(photoSize.width, photoSize.height, scene.placeId);
  const light = lightOf(scene);
  const moment = createSheet(photoSize.width, photoSize.height, scene.seed);
  const ground = { light, season: scene.season, weather: scene.weather };
  const inside = scene.indoor ? drawRoom(place, { scene, light, horizon }) : '';
  const sky = scene.indoor ? '' : drawSky(place, { light, scene, horizon });
  const sight = scene.sight && !scene.indoor ? drawSight(place, scene.sight, { light, horizon }) : '';
  const isHigh =
    scene.sight === 'rainbow' || scene.sight === 'sunset' || scene.sight === 'fireworks' || scene.sight === 'shooting-star';
  const land = scene.indoor ? inside : drawOutdoors(place, { scene, ground, horizon });
  const back = isHigh ? sky + sight + land : sky + land + sight;
  const front = scene.indoor ? '' : drawWeather(place, light, scene.weather);
  const all = back + dimmed(cast(moment, scene), scene, place) + front + finish(place, scene);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${place.width}" height="${place.height}" viewBox="0 0 ${place.width} ${place.height}">${place.definitions()}${all}</svg>`;
}

/** People and things in the foreground, the farther first. */
function cast(sheet: Sheet, scene: PictureScene): string {
  const [first, ...rest] = scene.people;
  const isCold = !scene.indoor && scene.celsius < coatBelow;
  const hasUmbrella = !scene.indoor && (scene.weather === 'rainy' || scene.weather === 'stormy');
  const middle = scene.framing === 'selfie' || scene.framing === 'person' ? first : undefined;
  const others = (middle ? rest : scene.people).slice(0, 3);
  const spots = [0.2, 0.8, 0.66];
  const standing = others.map((person, n) => {
    const x = (spots[n] ?? 0.5) * sheet.width + (sheet.chance('x', person.id) - 0.5) * 60;
    const isFar = scene.framing === 'place' || scene.framing === 'sight';
    return placed(
      figure(person, { isCold, hasUmbrella }, n + Math.floor(sheet.chance('pose', person.id) * 3)),
      x,
      isFar ? 640 + n * 16 : 690 + n * 10,
      isFar ? 0.62 : 0.8,
    );
  });
  const stage = thingInFront(scene);
  if (!middle) return standing.join('') + stage;
  if (scene.framing === 'selfie') return standing.join('') + placed(selfieBust(middle, { isCold }), sheet.width * 0.47, 470, 1);
  return (
    standing.join('') +
    placed(figure(middle, { isCold, hasUmbrella }, Math.floor(sheet.chance('pose', middle.id) * 3)), sheet.width * 0.5, 742, 1.22)
  );
}

/** Nobody in particular: whoever plays in the street is none of the town's residents. */
const musician: PictureScene['people'][number] = {
  id: 'street-musician',
  name: '',
  age: 40,
  occupation: '',
  look: { skin: 'tan', hair: 'brown', hairStyle: 'long', top: 'plum', trousers: 'indigo', build: 'medium', extras: ['beard'] },
  emotion: 'happy',
};

function thingInFront({ object, sight }: PictureScene): string {
  if (sight === 'street-musician')
    return (
      placed(figure(musician, { isCold: false, hasUmbrella: false }, 2), 512, 690, 0.9) + placed(thing('guitar'), 500, 545, 0.7)
    );
  if (!object) return '';
  const shadow = ellipse(512, 694, { size: [250, 24], fill: '#10182e', opacity: 0.22 });
  return shadow + placed(thing(object), 512, 692, 1.6);
}

/** What is outside takes the colour of the hour. */
function dimmed(inside: string, scene: PictureScene, sheet: Sheet): string {
  if (scene.indoor || !inside) return inside;
  const { day, warm } = lightOf(scene);
  const matrix = [1 - (1 - day) * 0.34, 1 - (1 - day) * 0.3 - warm * 0.05, 1 - (1 - day) * 0.14 - warm * 0.14];
  const filter = `<filter id="hour" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB"><feColorMatrix type="matrix" values="${matrix.map((value, n) => `${[0, 1, 2].map((at) => (at === n ? value.toFixed(3) : 0)).join(' ')} 0 0`).join(' ')} 0 0 0 1 0"/></filter>`;
  return filter + group(inside + rect(0, 0, [sheet.width, sheet.height], { fill: 'none' }), { filter: 'url(#hour)' });
}

/** A little darker at the edges, as a lens has it. */
function finish(sheet: Sheet, scene: PictureScene): string {
  const edge = mix('#1a1420', '#0a1230', scene.hour > 20 || scene.hour < 5 ? 1 : 0);
  return rect(0, 0, [sheet.width, sheet.height], {
    fill: sheet.radial([
      [0.62, edge, 0],
      [1, edge, 0.2],
    ]),
  });
}
