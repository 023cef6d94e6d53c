import type { WorldEvent } from '@/simulation/event';
import { ownTextsCompared } from '../look-limits';

/** Everybody's own last comments and messages without a database, each newest first. */
export class Written {
  private readonly comments = new Map<string, string[]>();
  private readonly messages = new Map<string, string[]>();

  take(event: WorldEvent): void {
    if (event.type === 'post-commented') keep(this.comments, event);
    if (event.type === 'message-sent' || event.type === 'group-message-sent') keep(this.messages, event);
  }

  of = (characterId: string): string[] => [...(this.comments.get(characterId) ?? []), ...(this.messages.get(characterId) ?? [])];
}

function keep(kept: Map<string, string[]>, { characterId, text }: { characterId: string; text: string }): void {
  kept.set(characterId, [text, ...(kept.get(characterId) ?? [])].slice(0, ownTextsCompared));
}
