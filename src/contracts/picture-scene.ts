// A picture's scene crosses from the world to whoever draws it, who knows nothing else of the world.
export { type PictureScene, pictureSceneSchema, type Setting } from '@/simulation/photos/picture-scene';
