/** A stretch of a text body, as the mail edge separated it: joined, the parts are the text. */
export type TextPart = { kind: 'words' | 'quote' | 'signature'; text: string };
