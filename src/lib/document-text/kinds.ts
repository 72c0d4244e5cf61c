export type DocumentKind = 'text' | 'html' | 'pdf' | 'office';

const BY_EXTENSION: Readonly<Record<string, DocumentKind>> = {
  ...kind('text', 'txt text log csv tsv md markdown json xml yaml yml ini conf ics vcf eml srt'),
  ...kind('html', 'html htm xhtml'),
  ...kind('pdf', 'pdf'),
  ...kind('office', 'docx docm xlsx xlsm pptx odt ods odp'),
};

function kind(of: DocumentKind, extensions: string): Record<string, DocumentKind> {
  return Object.fromEntries(extensions.split(' ').map((extension) => [extension, of]));
}

const BY_TYPE: readonly [RegExp, DocumentKind][] = [
  [/^application\/pdf$/, 'pdf'],
  [/^text\/html$|xhtml/, 'html'],
  [/^application\/vnd\.(?:openxmlformats-officedocument|oasis\.opendocument)\./, 'office'],
  [/^(?:text\/|application\/(?:json|xml)$)/, 'text'],
];

/** How a file's words can be read, by its media type, else by its name; null where they cannot. */
export function documentKind({ name, type }: { name: string; type: string }): DocumentKind | null {
  const known = BY_TYPE.find(([pattern]) => pattern.test(type))?.[1];
  const extension = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return (known === 'text' ? null : known) ?? BY_EXTENSION[extension] ?? known ?? null;
}
