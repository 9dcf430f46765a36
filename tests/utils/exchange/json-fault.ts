import { type JsonFault, JsonScanner } from '@/utils/exchange/json-scanner';

/** The first fault of a text that is no JSON, or undefined if it is JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
  const scanner = new JsonScanner({ wants: () => false, onValue: () => undefined });
  return scanner.push(text) ?? scanner.end();
}
