// Names that a browser has words for. The world owns the lists; a browser that is older than the server meets newer names too.
export { eventKinds } from '@/simulation/event-kinds';
export { sightKinds, soundKinds } from '@/simulation/happenings/sense-kinds';
export { itemKinds } from '@/simulation/item-kinds';
export { deedNames } from '@/simulation/objects/object-kinds';
