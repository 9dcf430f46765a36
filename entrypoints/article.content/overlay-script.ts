/**
 * The overlay (cards, margin, editor, toolbar) is a script of its own, which the
 * desk puts into a page when there is something to show or the reader does something
 * there: a page that is only opened pays for the marks alone. Both scripts run in the
 * extension's own world of the page, which the page's scripts cannot see, and meet at
 * one property of its global object.
 */
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import type { Failure } from '@/utils/model/outcome';
import type { Language } from '@/utils/model/settings';
import type { presentOverlay } from './present-overlay';

type PresentOverlay = typeof presentOverlay;

interface OverlayWorld {
  meipiOverlay?: PresentOverlay;
}

const world = globalThis as OverlayWorld;

/** Called by the overlay's script: here it is. */
export function provideOverlay(present: PresentOverlay): void {
  world.meipiOverlay = present;
}

/** Has the overlay and the messages of a language put into this page; answers with it. */
export async function bringOverlay(language: Language): Promise<PresentOverlay | Failure> {
  const brought = await askDesk(() => sendMessage('bringOverlay', { language }));
  if (!brought.ok) return brought;
  return world.meipiOverlay ?? { ok: false, error: 'desk-silent' };
}
