import { sizeWords } from '../times.ts';
import type { Elements, Given } from './elements.ts';

/** A file that the server has. */
export type Kept = { id: number; name: string; type: string; size: number; href: string };

type Options = {
  elements: () => Elements;
  given: () => Given;
};

export type Uploads = {
  add: (file: File, isInline?: boolean) => Promise<Kept | null>;
  running: () => number;
};

type Sending = { request: XMLHttpRequest; form: FormData; url: string; progress: (part: number) => void };

const LOST = 'Could not be added. Check the connection and add it again.';

function reasonOf(request: XMLHttpRequest): string {
  if (request.status === 413) return 'Too large to send.';
  try {
    const { fields } = JSON.parse(request.responseText) as { fields?: { file?: string } };
    return fields?.file ?? LOST;
  } catch {
    return LOST;
  }
}

// XMLHttpRequest, because fetch does not tell how much of a body has gone.
function send({ request, form, url, progress }: Sending): Promise<Kept | string> {
  return new Promise((done) => {
    request.open('POST', url);
    request.setRequestHeader('accept', 'application/json');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      done(request.status === 201 ? (JSON.parse(request.responseText) as Kept) : reasonOf(request));
    });
    request.addEventListener('error', () => done(LOST));
    request.addEventListener('abort', () => done(''));
    request.send(form);
  });
}

/** A file's line in the list, as the page's template has it. */
export function drawItem(form: HTMLFormElement, file: Pick<File, 'name' | 'type' | 'size'>): HTMLElement {
  const kind = file.type.startsWith('image/') ? 'image/*' : '*/*';
  const template = form.querySelector<HTMLTemplateElement>(`template[data-composer-file="${kind}"]`)!;
  const item = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const name = file.name || 'Picture';
  item.querySelector('.attachment-name')!.textContent = name;
  item.querySelector('.attachment-size')!.textContent = sizeWords(file.size);
  item.querySelector('progress')!.setAttribute('aria-label', `Adding ${name}`);
  item.querySelector('button')!.setAttribute('aria-label', `Remove ${name}`);
  return item;
}

/** Shows a file that the server has put beside the draft by itself. */
export function drawKept(form: HTMLFormElement, kept: Kept): void {
  const item = drawItem(form, { name: kept.name, type: kept.type, size: kept.size });
  drawEnd(item, kept);
  form.querySelector('[data-composer-target="files"]')!.append(item);
}

function drawEnd(item: HTMLElement, end: Kept | string): void {
  item.querySelector('progress')?.remove();
  if (typeof end === 'string') {
    item.classList.add('has-error');
    item.querySelector('.attachment-size')!.textContent = end;
    return;
  }
  item.dataset.file = String(end.id);
  item.querySelector('button')!.value = String(end.id);
}

/** Takes files to the server beside the draft, and shows truly how far each one is. */
export function uploadFiles({ elements, given }: Options): Uploads {
  let running = 0;
  const add = async (file: File, isInline = false): Promise<Kept | null> => {
    const { form, files } = elements();
    const item = drawItem(form, file);
    const bar = item.querySelector('progress')!;
    const request = new XMLHttpRequest();
    const data = new FormData();
    data.append('kind', given().kind);
    data.append('inline', isInline ? '1' : '');
    data.append('file', file, file.name || 'picture.png');
    item.querySelector('button')!.addEventListener('click', () => request.abort());
    files.append(item);
    running += 1;
    const progress = (part: number) => {
      bar.value = part;
    };
    const end = await send({ request, form: data, url: `${given().draft}/files`, progress });
    running -= 1;
    // A picture in the text shows itself there.
    if (end === '' || (isInline && typeof end !== 'string')) item.remove();
    else drawEnd(item, end);
    return typeof end === 'string' ? null : end;
  };
  return { add, running: () => running };
}

/** Takes a file off the draft. The list item goes at once and comes back where the server could not be reached. */
export async function removeFile(item: HTMLElement): Promise<void> {
  const id = item.querySelector('button')?.value;
  const next = item.nextSibling;
  const list = item.parentElement;
  item.remove();
  if (!id) return;
  const response = await fetch(`/attachments/${id}`, { method: 'DELETE' }).catch(() => null);
  if (response?.ok || response?.status === 404) return;
  list?.insertBefore(item, next?.isConnected ? next : null);
}
