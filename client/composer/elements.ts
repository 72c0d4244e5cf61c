/** The parts of a composer's form. Looked up each time, because a refresh may have drawn some of them anew. */
export type Elements = {
  form: HTMLFormElement;
  /** The whole composer, `#composer`. */
  section: HTMLElement;
  /** The plain field, which is what works without any of this. */
  input: HTMLTextAreaElement;
  editor: HTMLElement;
  toolbar: HTMLElement;
  link: HTMLElement;
  files: HTMLElement;
  picker: HTMLInputElement;
  saved: HTMLElement;
  /** The coach's parts, where there is one. */
  coach: HTMLElement | null;
  coachBelow: HTMLElement | null;
  card: HTMLElement | null;
  /** The times for which a reply can be held; a note has none. */
  hold: HTMLDetailsElement | null;
};

function target<Found extends HTMLElement>(form: HTMLFormElement, name: string): Found {
  return form.querySelector<Found>(`[data-composer-target="${name}"]`)!;
}

/** The parts of a composer as they are now. */
export function elementsOf(form: HTMLFormElement): Elements {
  return {
    form,
    section: form.closest<HTMLElement>('.composer')!,
    input: target<HTMLTextAreaElement>(form, 'input'),
    editor: target(form, 'editor'),
    toolbar: target(form, 'toolbar'),
    link: target(form, 'link'),
    files: target(form, 'files'),
    picker: target<HTMLInputElement>(form, 'picker'),
    saved: target(form, 'saved'),
    coach: target(form, 'coach'),
    coachBelow: target(form, 'coachBelow'),
    card: target(form, 'card'),
    hold: target<HTMLDetailsElement>(form, 'hold'),
  };
}

export type Given = {
  draft: string;
  /** Where the form goes: what tells apart two that have no draft. */
  action: string;
  kind: string;
  html: string;
  at: number;
  writer: string;
  /** Who gets it, as typed now; empty where the form does not ask. */
  people: [name: string, value: string][];
};

function peopleIn(form: HTMLFormElement): [string, string][] {
  const fields = form.querySelectorAll<HTMLInputElement>('.composer-people :is(input, select)');
  const sent = [...fields].filter((field) => field.type !== 'checkbox' || field.checked);
  return sent.map((field) => [field.name, field.value]);
}

/** What the server says in a composer's form: where its draft is, what it holds, and when that was read (ms UTC). */
export function givenBy(form: HTMLFormElement): Given {
  const { dataset } = form;
  return {
    draft: dataset.composerDraftValue ?? '',
    action: form.getAttribute('action') ?? '',
    kind: dataset.composerKindValue ?? 'reply',
    html: dataset.composerHtmlValue ?? '',
    at: Number(dataset.composerAtValue ?? 0),
    writer: dataset.composerWriterValue ?? '',
    people: peopleIn(form),
  };
}
