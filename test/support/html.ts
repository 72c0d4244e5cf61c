/** What a person reads on a page: no tags, no runs of blanks, entities as characters. */
export function words(html: string): string {
  return decoded(
    html
      .replace(/<(?:script|style|template)\b[\s\S]*?<\/(?:script|style|template)>/g, '')
      .replace(/<[^>]*>/g, ' '),
  )
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!);
}

/** The opening tag of the field called `name`. */
export function fieldTag(html: string, name: string): string {
  const tag = new RegExp(`<(?:input|select|textarea)[^>]*\\sname="${name}"[^>]*>`).exec(html)?.[0];
  if (!tag) throw new Error(`The page has no field ${name}.`);
  return tag;
}

/** What the input called `name` holds. */
export function valueIn(html: string, name: string): string {
  return decoded(/\svalue="([^"]*)"/.exec(fieldTag(html, name))?.[1] ?? '');
}

/** What the page says is wrong with the field called `name`; undefined where nothing is. */
export function errorOf(html: string, name: string): string | undefined {
  const found = new RegExp(`id="field-${name}-error"[^>]*>([\\s\\S]*?)</p>`).exec(html)?.[1];
  return found === undefined ? undefined : words(found);
}

/** The text of the textarea where people write. */
export function typedText(html: string): string {
  return decoded(/<textarea[^>]*name="text"[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? '').trim();
}

/** Every address that a page links to or sends forms to. */
export function addresses(html: string): string[] {
  return [...html.matchAll(/\s(?:href|action|formaction|src)="([^"]+)"/g)].map((match) => decoded(match[1]!));
}
