const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML in which every character stands for itself, in an element or an attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (unit) => ENTITIES[unit] ?? unit).replaceAll('\0', '\uFFFD');
}

/** An address as the value of a link, or undefined for what is neither http, https nor mailto. */
export function safeHref(address: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(address) ? escapeHtml(address) : undefined;
}
