import { expect, it } from 'vitest';
import { createLiveHub } from './live-hub';

const liked = { type: 'post.liked', payload: { postId: 'p', likesCount: 2 } } as const;

it('an event reaches all who registered for its type, and nobody else', () => {
  const hub = createLiveHub();
  const heard: string[] = [];
  hub.listen(() => ({ 'post.liked': ({ likesCount }) => heard.push(`one ${likesCount}`) }));
  hub.listen(() => ({ 'post.liked': () => heard.push('two'), 'post.deleted': () => heard.push('never') }));
  hub.publish(liked);
  expect(heard).toEqual(['one 2', 'two']);
});

it('who stopped listening hears nothing', () => {
  const hub = createLiveHub();
  let heard = 0;
  const stop = hub.listen(() => ({ 'post.liked': () => heard++ }));
  stop();
  hub.publish(liked);
  expect(heard).toBe(0);
});
