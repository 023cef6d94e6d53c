// A scene in words for models that paint: English, which all of them read best; people by how they look, not by name.
import type { Look } from '@/simulation/photos/look';
import type { PictureScene } from '@/simulation/photos/picture-scene';

const style = 'candid smartphone photo, natural light, realistic, warm small-town life';

export function picturePrompt(scene: PictureScene): string {
  if (scene.framing === 'portrait') {
    const [person] = scene.people;
    return `Full-body portrait of ${person ? personText(person) : 'a person'}, standing, facing the camera, whole body visible, plain light background, ${style}.`;
  }
  const parts = [framingText(scene), placeText(scene), lightText(scene), othersText(scene), style];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

type Person = PictureScene['people'][number];

function framingText({ framing, people, object, sight }: PictureScene): string {
  const [first] = people;
  if (framing === 'selfie' && first) return `Selfie at arm's length of ${personText(first)}`;
  if (framing === 'person' && first) return `Photo of ${personText(first)}`;
  if (framing === 'object' && object) return `Photo of a ${object.replaceAll('-', ' ')} in the middle`;
  if (framing === 'sight' && sight) return `Photo of ${sight === 'fireworks' ? 'fireworks' : `a ${sight.replaceAll('-', ' ')}`}`;
  return 'Wide photo without a main subject';
}

const placeText = ({ setting, placeName, indoor }: PictureScene) =>
  `${indoor ? 'inside' : 'at'} the ${setting.replaceAll('-', ' ')} of a small town (${placeName})`;

function lightText({ hour, indoor, weather, season, celsius }: PictureScene): string {
  const clock = `${String(Math.floor(hour)).padStart(2, '0')}:${String(Math.floor((hour % 1) * 60)).padStart(2, '0')}`;
  const light =
    hour < 5 || hour >= 21.5 ? 'night' : hour < 8 ? 'early morning light' : hour < 17 ? 'daylight' : 'low evening light';
  const sky = indoor ? `seen through a window: ${weather}` : `${weather} weather, ${Math.round(celsius)} degrees Celsius`;
  return `${light} at ${clock}, ${season}, ${sky}`;
}

function othersText({ framing, people }: PictureScene): string {
  const others = framing === 'selfie' || framing === 'person' ? people.slice(1) : people;
  return others.length > 0 ? `in the background ${others.map(personText).join(' and ')}` : '';
}

const personText = ({ age, occupation, look, emotion }: Person) =>
  `a ${age}-year-old ${occupation} with ${lookText(look)}, ${emotion === 'neutral' ? 'calm' : emotion}`;

function lookText({ skin, hair, hairStyle, top, trousers, build, extras }: Look): string {
  const head = hairStyle === 'bald' ? 'a bald head' : `${hair} ${hairStyle === 'crop' ? 'cropped' : hairStyle} hair`;
  const worn = extras.length > 0 ? `, ${extras.join(' and ')}` : '';
  return `${skin} skin, ${head}, ${build} build, a ${top} top and ${trousers} trousers${worn}`;
}
